import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the whole Addendum B files say of codes outside the family: rates of drugs and visits, and which services are paid. */
final class Opps {
    /** Editions of which the whole list is held, in order. */
    private static final List<String> EDITIONS = List.of("2024-01", "2025-01", "2025-07", "2025-10", "2026-04");

    /** Rates of these are set anew each quarter. */
    private static final Set<String> QUARTERLY = Set.of("G", "K", "K1", "K2", "K3", "K4", "R", "U");

    /** Services that are paid on their own, sometimes or always: what may package an administration beside them. */
    private static final Set<String> PAID = Set.of("J1", "J2", "S", "T", "V", "Q1", "Q2", "Q3", "P");

    private static final int CODES_A_ROW = 16;

    private record Listed(String status, String rate) {}

    private Opps() {}

    private static Map<String, Listed> read(Path cms, String edition) {
        boolean softek = edition.equals("2026-04");
        String name = "opps_addendum_b_" + edition.replace('-', '_') + (softek ? "_si_rate.csv.gz" : ".csv.gz");
        Map<String, Listed> listed = new TreeMap<>();
        for (List<String> r : Csv.read(cms.resolve(name))) {
            if (r.size() > 3 && r.get(0).strip().matches("[A-Z0-9]{5}")) {
                listed.put(r.get(0).strip(), new Listed(r.get(2).strip(), dollars(r.get(softek ? 3 : 5))));
            }
        }
        return listed;
    }

    private static String dollars(String rate) {
        String plain = rate.replace("$", "").replace(",", "").strip();
        return plain.isEmpty() || plain.equals(".")
                ? ""
                : new BigDecimal(plain).stripTrailingZeros().setScale(Math.max(2, new BigDecimal(plain).stripTrailingZeros().scale())).toPlainString();
    }

    /** Rows of opps.csv for codes of which only the whole lists are held. */
    static List<List<String>> rates(Path cms, Set<String> codes) {
        Map<String, Map<String, Listed>> byCode = new TreeMap<>();
        for (String edition : EDITIONS) {
            read(cms, edition).forEach((code, listed) -> {
                if (codes.contains(code)) {
                    byCode.computeIfAbsent(code, c -> new TreeMap<>()).put(edition, listed);
                }
            });
        }
        List<List<String>> rows = new ArrayList<>();
        byCode.forEach((code, listed) -> runs(code, listed, rows));
        return rows;
    }

    private static void runs(String code, Map<String, Listed> listed, List<List<String>> rows) {
        for (int i = 0; i < EDITIONS.size(); ) {
            Listed value = listed.get(EDITIONS.get(i));
            int next = i + 1;
            while (next < EDITIONS.size()
                    && value != null
                    && value.equals(listed.get(EDITIONS.get(next)))
                    && (!QUARTERLY.contains(value.status()) || follows(EDITIONS.get(next - 1), EDITIONS.get(next)))) {
                next++;
            }
            if (value != null) {
                rows.add(List.of(
                        code,
                        EDITIONS.get(i),
                        value.status(),
                        value.rate(),
                        QUARTERLY.contains(value.status()) ? EDITIONS.get(i) + "-01" : firstDay(i),
                        QUARTERLY.contains(value.status())
                                ? MakeTables.quarterEnd(EDITIONS.get(next - 1))
                                : until(next),
                        "CMS OPPS Addendum B " + EDITIONS.get(i)));
            }
            i = next;
        }
    }

    private static boolean follows(String edition, String next) {
        return LocalDate.parse(MakeTables.quarterEnd(edition)).plusDays(1).equals(LocalDate.parse(next + "-01"));
    }

    /** The first day an edition answers for, as values are set by calendar year: January 1 where it is the first of its year. */
    private static String firstDay(int edition) {
        String year = EDITIONS.get(edition).substring(0, 4);
        boolean first = edition == 0 || !EDITIONS.get(edition - 1).startsWith(year);
        return first ? year + "-01-01" : EDITIONS.get(edition) + "-01";
    }

    /** The last day before the edition of that number; open after the last one. */
    private static String until(int next) {
        return next == EDITIONS.size() ? "" : LocalDate.parse(firstDay(next)).minusDays(1).toString();
    }

    /** Which codes of any kind are paid on their own: what may package an administration on the same claim. */
    static void status(Path cms, Path out) throws IOException {
        List<Map<String, Listed>> editions =
                EDITIONS.stream().map(edition -> read(cms, edition)).toList();
        Map<String, List<String>> byRun = new TreeMap<>();
        Set<String> codes = new java.util.TreeSet<>();
        editions.forEach(edition -> codes.addAll(edition.keySet()));
        for (String code : codes) {
            for (int i = 0; i < editions.size(); ) {
                String status = status(editions.get(i), code);
                int next = i + 1;
                while (next < editions.size() && status.equals(status(editions.get(next), code))) {
                    next++;
                }
                if (PAID.contains(status)) {
                    byRun.computeIfAbsent(status + " " + i + " " + next, run -> new ArrayList<>())
                            .add(code);
                }
                i = next;
            }
        }
        List<List<String>> rows = new ArrayList<>();
        byRun.forEach((run, of) -> {
            String[] parts = run.split(" ");
            String first = EDITIONS.get(Integer.parseInt(parts[1]));
            for (int i = 0; i < of.size(); i += CODES_A_ROW) {
                rows.add(List.of(
                        parts[0],
                        firstDay(Integer.parseInt(parts[1])),
                        until(Integer.parseInt(parts[2])),
                        String.join(" ", of.subList(i, Math.min(i + CODES_A_ROW, of.size()))),
                        "CMS OPPS Addendum B " + first));
            }
        });
        Csv.write(
                out.resolve("opps-status.csv"),
                List.of(
                        "Codes of any kind that a hospital outpatient department is paid for on their own, sometimes or always, by",
                        "status: what may package an administration on the same claim. J1 = comprehensive, J2 = maybe, S T V = paid,",
                        "Q1 Q2 Q3 = paid under conditions. A row holds until the next edition held, and statuses are set by calendar",
                        "year, so the first edition of a year holds from January 1; the first is that of 2024-01."),
                "status,from,until,codes,source",
                rows);
    }

    private static String status(Map<String, Listed> edition, String code) {
        Listed listed = edition.get(code);
        return listed == null ? "" : listed.status();
    }
}
