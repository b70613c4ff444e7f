import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Package identifiers and the billing units in one package. */
final class Ndc {
    private Ndc() {}

    static void write(Path cms, Path out) throws IOException {
        Map<List<String>, Boolean> older = units(cms.resolve("asp_ndc_hcpcs_crosswalk_2025_01.csv.gz"), "_2025_CODE");
        Map<List<String>, Boolean> newer = units(cms.resolve("asp_ndc_hcpcs_crosswalk_2026_01.csv.gz"), "_2026_CODE");
        List<List<String>> rows = new ArrayList<>();
        older.keySet()
                .forEach(key ->
                        rows.add(newer.containsKey(key) ? row(key, "2025-01", "") : row(key, "2025-01", "2025-12-31")));
        newer.keySet().stream()
                .filter(key -> !older.containsKey(key))
                .forEach(key -> rows.add(row(key, "2026-01", "")));
        rows.sort(Comparator.comparing(row -> String.join(",", row)));
        Csv.write(
                out.resolve("ndc.csv"),
                List.of(
                        "Package to billing code: units billed for the whole package. Editions 2025-01 and 2026-01; the first holds",
                        "until the second. Identifiers that are not 5-4-2 are kept as they are. A package may have several codes."),
                "ndc,hcpcs,unitsPerPackage,from,until,source",
                rows);
    }

    private static List<String> row(List<String> key, String edition, String until) {
        return List.of(key.get(0), key.get(1), key.get(2), edition + "-01", until, "CMS ASP crosswalk " + edition);
    }

    private static Map<List<String>, Boolean> units(Path file, String header) {
        Comparator<List<String>> order = Comparator.comparing(key -> String.join(",", key));
        Map<List<String>, Boolean> units = new TreeMap<>(order);
        for (List<String> r : Csv.readAfter(file, header)) {
            if (r.size() > 9 && !r.get(9).isBlank()) {
                String ndc = r.get(3).strip().replace("-", "");
                String perPackage = new BigDecimal(r.get(9).strip().replace(",", ""))
                        .stripTrailingZeros()
                        .toPlainString();
                units.put(List.of(ndc, r.get(0).strip(), perPackage), Boolean.TRUE);
            }
        }
        return units;
    }
}
