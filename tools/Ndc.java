import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Package identifiers, what one item of a package holds, and the billing units in it. */
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
                        "Package to billing code: units billed for the whole package, and items (vials, syringes, bags) in it. itemSize =",
                        "millilitres in one item, or 1 for an item that is counted whole. Editions 2025-01 and 2026-01; the first holds",
                        "until the second. Identifiers that are not 5-4-2 are kept as they are. A package may have several codes."),
                "ndc,hcpcs,unitsPerPackage,items,itemSize,from,until,source",
                rows);
    }

    private static List<String> row(List<String> key, String edition, String until) {
        return List.of(
                key.get(0),
                key.get(1),
                key.get(2),
                key.get(3),
                key.get(4),
                edition + "-01",
                until,
                "CMS ASP crosswalk " + edition);
    }

    private static Map<List<String>, Boolean> units(Path file, String header) {
        Comparator<List<String>> order = Comparator.comparing(key -> String.join(",", key));
        Map<List<String>, Boolean> units = new TreeMap<>(order);
        for (List<String> r : Csv.readAfter(file, header)) {
            if (r.size() > 9 && !r.get(9).isBlank()) {
                String ndc = r.get(3).strip().replace("-", "");
                units.put(
                        List.of(ndc, r.get(0).strip(), number(r.get(9)), number(r.get(7)), number(r.get(6))),
                        Boolean.TRUE);
            }
        }
        return units;
    }

    private static String number(String text) {
        return new BigDecimal(text.strip().replace(",", "")).stripTrailingZeros().toPlainString();
    }
}
