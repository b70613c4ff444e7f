import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the code list, the payment limits and the hospital list say of a billing code: its unit and when it was in force. */
final class HcpcsFacts {
    private static final List<String> LIMITS =
            List.of("2024-01", "2024-04", "2024-07", "2024-10", "2025-01", "2025-04", "2025-07", "2025-10", "2026-01");
    private static final List<String> HOSPITAL = List.of("2024-01", "2025-01", "2025-07", "2025-10", "2026-04");

    /** The HCPCS edition whose dates are held; a code it has as active was in force at least until this day. */
    private static final String LIST_END = "2024-09-30";

    private record Listed(String description, String from, String until) {}

    private final Map<String, Listed> list = new HashMap<>();
    private final Map<String, TreeMap<String, String>> dosage = new HashMap<>();
    private final Map<String, TreeMap<String, String>> hospital = new HashMap<>();

    static HcpcsFacts read(Path cms) {
        HcpcsFacts facts = new HcpcsFacts();
        for (List<String> r : Csv.readAfter(cms.resolve("HCPC2024_JUL_level2.csv.gz"), "HCPC")) {
            facts.list.put(r.get(0), new Listed(r.get(1), Ncci.iso(r.get(10)), Ncci.iso(r.get(12))));
        }
        for (String quarter : LIMITS) {
            Path file = cms.resolve("asp_payment_limits_" + quarter.replace('-', '_') + ".csv");
            for (List<String> r : Csv.readAfter(file, "HCPCS Code")) {
                if (r.get(0).strip().matches("[A-Z0-9]{5}")) {
                    facts.dosage
                            .computeIfAbsent(r.get(0).strip(), code -> new TreeMap<>())
                            .put(quarter, r.get(2));
                }
            }
        }
        for (String quarter : HOSPITAL) {
            boolean newest = quarter.equals("2026-04");
            String name = "opps_addendum_b_" + quarter.replace('-', '_') + (newest ? "_si_rate.csv.gz" : ".csv.gz");
            for (List<String> r : Csv.read(cms.resolve(name))) {
                if (r.size() > 1 && r.get(0).strip().matches("[A-Z0-9]{5}")) {
                    facts.hospital
                            .computeIfAbsent(r.get(0).strip(), code -> new TreeMap<>())
                            .put(quarter, r.get(1));
                }
            }
        }
        return facts;
    }

    /** Every code of the newest payment-limit file. */
    Set<String> paidNow() {
        Set<String> codes = new TreeSet<>();
        dosage.forEach((code, quarters) -> {
            if (quarters.containsKey("2026-01")) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** Amount and measure of one billed unit; both empty where the files name none. */
    List<String> unit(String code) {
        if (dosage.containsKey(code)) {
            List<String> unit = Dosage.parse(dosage.get(code).lastEntry().getValue());
            if (!unit.get(0).isEmpty()) {
                return unit;
            }
        }
        if (list.containsKey(code)) {
            return Dosage.find(list.get(code).description());
        }
        return hospital.containsKey(code)
                ? Dosage.find(hospital.get(code).lastEntry().getValue())
                : List.of("", "");
    }

    /** First day; for a code younger than the list, the first quarter that names it. CPT codes have no first day here. */
    String from(String code) {
        if (list.containsKey(code)) {
            return list.get(code).from();
        }
        String first = named(code).isEmpty() ? "" : named(code).first() + "-01";
        return Character.isDigit((code + "-").charAt(0)) ? "" : first;
    }

    /** Last day; for a code that later files no longer name, the end of the last quarter that does. */
    String until(String code) {
        Listed listed = list.get(code);
        if (listed != null && !listed.until().isEmpty()) {
            return listed.until();
        }
        TreeSet<String> quarters = named(code);
        boolean cpt = Character.isDigit((code + "-").charAt(0));
        if (code.isEmpty()
                || cpt
                || quarters.isEmpty()
                || quarters.contains("2026-01")
                || quarters.contains("2026-04")) {
            return "";
        }
        String end = MakeTables.quarterEnd(quarters.last());
        return listed != null && end.compareTo(LIST_END) < 0 ? LIST_END : end;
    }

    private TreeSet<String> named(String code) {
        TreeSet<String> quarters =
                new TreeSet<>(dosage.getOrDefault(code, new TreeMap<>()).keySet());
        quarters.addAll(hospital.getOrDefault(code, new TreeMap<>()).keySet());
        return quarters;
    }

    /** Which file the unit and the dates come from. */
    String source(String code) {
        if (code.isEmpty()) {
            return "own list; no billing code";
        }
        if (dosage.containsKey(code)) {
            return "CMS ASP " + dosage.get(code).lastKey() + (list.containsKey(code) ? "; CMS HCPCS 2024 July" : "");
        }
        if (list.containsKey(code)) {
            return "CMS HCPCS 2024 July";
        }
        return hospital.containsKey(code)
                ? "CMS OPPS Addendum B " + hospital.get(code).lastKey()
                : "own list";
    }
}
