import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What Medicare pays for one billing unit of a drug, quarter by quarter. */
final class Asp {
    static final List<String> EDITIONS =
            List.of("2024-01", "2024-04", "2024-07", "2024-10", "2025-01", "2025-04", "2025-07", "2025-10", "2026-01");

    private Asp() {}

    static void write(Path cms, Path out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String edition : EDITIONS) {
            Path file = cms.resolve("asp_payment_limits_" + edition.replace('-', '_') + ".csv");
            for (List<String> r : Csv.readAfter(file, "HCPCS Code")) {
                String code = r.get(0).strip();
                String limit = r.get(3).replace("$", "").replace(",", "").strip();
                if (code.matches("[A-Z0-9]{5}") && limit.matches("[0-9]*\\.?[0-9]+")) {
                    rows.add(List.of(edition, code, new BigDecimal(limit).toPlainString()));
                }
            }
        }
        rows.sort(Comparator.comparing((List<String> row) -> row.get(1)).thenComparing(row -> row.get(0)));
        Csv.write(
                out.resolve("asp.csv"),
                List.of(
                        "Payment limit of one billing unit of a drug in dollars, by quarter. An edition holds in its own quarter;",
                        "its days and its source stand in editions.csv."),
                "edition,code,limit",
                rows);
    }
}
