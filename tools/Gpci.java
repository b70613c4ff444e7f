import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Medicare's payment localities: how the parts of a fee are weighted there. */
final class Gpci {
    private Gpci() {}

    static void write(Path cms, Path out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> r :
                Csv.readAfter(cms.resolve("GPCI2025.csv"), "Medicare Administrative Contractor (MAC)")) {
            if (r.get(0).strip().matches("[0-9]{5}")) {
                rows.add(List.of(
                        "2025",
                        r.get(0).strip(),
                        r.get(1).strip(),
                        r.get(2).strip(),
                        r.get(3).strip().replaceAll("\\*+$", ""),
                        r.get(4).strip(),
                        r.get(5).strip(),
                        r.get(6).strip(),
                        "2025-01-01",
                        "2025-12-31",
                        "CMS GPCI 2025"));
            }
        }
        rows.sort(Comparator.comparing((List<String> row) -> row.get(2)).thenComparing(row -> row.get(3)));
        Csv.write(
                out.resolve("gpci.csv"),
                List.of(
                        "Geographic practice cost indices by locality. Payment = (work RVU x work + practice expense RVU x practice +",
                        "malpractice RVU x malpractice) x conversion factor. work stands with the floor in force that year."),
                "edition,mac,state,locality,name,work,practice,malpractice,from,until,source",
                rows);
    }
}
