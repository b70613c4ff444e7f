import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adjustment and remark codes of remittances: their numbers and days, and our own words for those our findings name. */
final class Remits {
    private Remits() {}

    static void write(Path cms, Path tools, Path out) throws IOException {
        Map<String, String> labels = new HashMap<>();
        Csv.readOwn(tools.resolve("remit-labels.csv")).forEach(row -> labels.put(row.get(0), row.get(1)));
        Set<String> unused = new HashSet<>(labels.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (List<String> r : Csv.readAfter(cms.resolve("carc_rarc_codes_2024.csv"), "type")) {
            if (r.get(0).equals("CARC") || r.get(0).equals("RARC")) {
                unused.remove(r.get(1));
                rows.add(List.of(
                        r.get(1),
                        r.get(0).equals("RARC") ? "remark" : "reason",
                        labels.getOrDefault(r.get(1), ""),
                        r.get(2),
                        r.get(4),
                        "X12 code lists 2024"));
            }
        }
        if (!unused.isEmpty()) {
            throw new IllegalStateException("labels of codes that are in no list: " + unused);
        }
        Csv.write(
                out.resolve("remits.csv"),
                List.of(
                        "Claim adjustment reason codes (reason) and remittance advice remark codes (remark): the numbers and the days",
                        "they are in use. The texts of the lists are not ours; label is our own wording of those our findings name."),
                "code,kind,label,from,until,source",
                rows);
    }
}
