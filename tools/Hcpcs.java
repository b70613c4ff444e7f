import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When a level II code was valid. The code list of July 2024 has exact days; what happened after it shows in the lists of
 * later quarters, of which not every one is held: then a day is known only to lie between two of them.
 */
final class Hcpcs {
    private static final LocalDate LIST_END = LocalDate.of(2024, 9, 30);

    /** Quarters of which every code is held, and quarters of which only priced drugs are. */
    private static final List<String> WHOLE = List.of("2025-01", "2025-07", "2025-10", "2026-04");

    private static final List<String> DRUGS = List.of("2024-10", "2025-01", "2025-04", "2025-07", "2025-10", "2026-01");

    private final Map<String, Set<String>> whole = new TreeMap<>();
    private final Map<String, Set<String>> drugs = new TreeMap<>();
    private final Map<String, List<String>> list = new TreeMap<>();

    static void write(Path cms, Path out) throws IOException {
        Hcpcs hcpcs = new Hcpcs();
        hcpcs.read(cms);
        List<List<String>> rows = new ArrayList<>();
        Set<String> codes = new TreeSet<>(hcpcs.list.keySet());
        hcpcs.whole.values().forEach(codes::addAll);
        hcpcs.drugs.values().forEach(codes::addAll);
        codes.removeIf(code -> !isKept(code));
        codes.forEach(code -> rows.add(hcpcs.row(code)));
        Csv.write(
                out.resolve("hcpcs.csv"),
                List.of(
                        "Level II codes of drugs, of giving them and of what is billed beside them: first and last day. Where a day lies",
                        "between two lists held, from and until are the days the lists prove, and earliest and latest how far it may reach."),
                "code,from,until,earliest,latest,source",
                rows);
    }

    /** Drugs, biologicals, blood, radiopharmaceuticals, and the services the claim checks look for. */
    private static boolean isKept(String code) {
        return code.matches("[JQ][0-9]{4}|C[89][0-9]{3}|M0[0-9]{3}|P9[0-9]{3}|A9[5-7][0-9]{2}|S0[0-9]{3}"
                + "|G0(00[89]|01[02]|06[89]|070|08[89]|090|37[89]|38[0-4]|390|463|498)");
    }

    private void read(Path cms) {
        for (List<String> r : Csv.readAfter(cms.resolve("HCPC2024_JUL_level2.csv.gz"), "HCPC")) {
            list.put(r.get(0), List.of(Ncci.iso(r.get(10)), Ncci.iso(r.get(12))));
        }
        for (String quarter : WHOLE) {
            String name = "opps_addendum_b_" + quarter.replace('-', '_');
            Path file = cms.resolve(name + (quarter.equals("2026-04") ? "_si_rate.csv.gz" : ".csv.gz"));
            whole.put(quarter, codes(file));
        }
        for (String quarter : DRUGS) {
            drugs.put(quarter, codes(cms.resolve("asp_payment_limits_" + quarter.replace('-', '_') + ".csv")));
        }
    }

    private static Set<String> codes(Path file) {
        Set<String> codes = new HashSet<>();
        for (List<String> r : Csv.read(file)) {
            if (r.get(0).strip().matches("[A-Z][0-9]{4}")) {
                codes.add(r.get(0).strip());
            }
        }
        return codes;
    }

    private List<String> row(String code) {
        List<String> dates = list.get(code);
        String from = dates == null ? "" : dates.get(0);
        String until = dates == null ? "" : dates.get(1);
        String earliest = "";
        String latest = "";
        List<String> seen = seen(code);
        if (dates == null) {
            from = seen.get(0) + "-01";
            earliest = after(lastWholeBefore(seen.get(0)));
            earliest = earliest.equals(from) ? "" : earliest;
        }
        // The lists leave out kinds of codes the hospital system does not know; of those nothing after July 2024 is held.
        if (until.isEmpty() && !code.startsWith("S") && !seen(code, WHOLE, whole).contains("2026-04")) {
            until = seen.isEmpty() ? LIST_END.toString() : MakeTables.quarterEnd(seen.get(seen.size() - 1));
            if (LocalDate.parse(until).isBefore(LIST_END)) {
                until = LIST_END.toString();
            }
            String missing = firstWholeAfter(until);
            latest = LocalDate.parse(missing + "-01").minusDays(1).toString();
            latest = latest.equals(until) ? "" : latest;
        }
        return List.of(code, from, until, earliest, latest, source(dates, seen));
    }

    private static String source(List<String> dates, List<String> seen) {
        String last = seen.isEmpty() ? "" : "named until " + seen.get(seen.size() - 1);
        return dates == null ? "CMS ASP and OPPS lists, named from " + seen.get(0) : "CMS HCPCS 2024 July" + (last.isEmpty() ? "" : "; " + last);
    }

    private List<String> seen(String code) {
        TreeSet<String> quarters = new TreeSet<>(seen(code, WHOLE, whole));
        quarters.addAll(seen(code, DRUGS, drugs));
        return new ArrayList<>(quarters);
    }

    private static List<String> seen(String code, List<String> quarters, Map<String, Set<String>> lists) {
        return quarters.stream().filter(quarter -> lists.get(quarter).contains(code)).toList();
    }

    /** The day after the quarter of the last whole list before one, or after the code list itself. */
    private static String after(String quarter) {
        LocalDate end = quarter.isEmpty() ? LIST_END : LocalDate.parse(quarter + "-01");
        return (quarter.isEmpty() ? end.plusDays(1) : end.plusMonths(3)).toString();
    }

    private static String lastWholeBefore(String quarter) {
        String last = "";
        for (String each : WHOLE) {
            last = each.compareTo(quarter) < 0 ? each : last;
        }
        return last;
    }

    private static String firstWholeAfter(String day) {
        for (String each : WHOLE) {
            if ((each + "-01").compareTo(day) > 0) {
                return each;
            }
        }
        return "2026-04";
    }
}
