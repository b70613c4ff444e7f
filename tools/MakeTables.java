import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the tables of {@code org.cannula.codes} that follow mechanically from published files. See make-tables. */
final class MakeTables {
    private MakeTables() {}

    public static void main(String[] args) throws IOException {
        Path cms = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Path tools = Path.of(args[2]);
        Set<String> ours = new TreeSet<>();
        Csv.readOwn(out.resolve("codes.csv")).forEach(row -> ours.add(row.get(0)));
        Set<String> withDrugs = new TreeSet<>(ours);
        Set<String> drugs = Drugs.write(cms, tools, out);
        withDrugs.addAll(drugs);
        Set<String> besideThem = new TreeSet<>(withDrugs);
        besideThem.addAll(Family.neighbours());
        Ncci.mue(cms, out, withDrugs);
        Ncci.ptp(cms, out);
        PtpSets.write(cms, out);
        Ncci.aoc(cms, out);
        Fees.opps(cms, out, besideThem);
        Opps.status(cms, out);
        Fees.drugStatus(cms, out, drugs);
        Set<String> services = new TreeSet<>(ours);
        services.addAll(Family.neighbours());
        Fees.mpfs(cms, out, services);
        Gpci.write(cms, out);
        Asp.write(cms, out);
        Hcpcs.write(cms, out);
        Remits.write(cms, tools, out);
        Revenue.write(cms, tools, out);
        Fees.pos(cms, tools, out);
        Ndc.write(cms, out);
        Csv.write(out.resolve("editions.csv"), EDITIONS_SAY, "table,edition,from,until,source", editions(cms));
    }

    private static final List<String> EDITIONS_SAY = List.of(
            "The editions held, each with its own quarter. Between editions the earlier one holds; a date before the first,",
            "or more than a quarter after the last, is answered from the nearest and marked as carried.");

    private static List<List<String>> editions(Path cms) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("aoc", "2026q2", "2026-04-01", "2026-06-30", "CMS NCCI add-on code file 2026 Q2"));
        for (String quarter : Asp.EDITIONS) {
            rows.add(quarter("asp", quarter, "CMS ASP payment limits " + quarter));
        }
        for (String edition : Fees.FULL) {
            rows.add(quarter("drug-status", edition, "CMS OPPS Addendum B " + edition));
        }
        rows.add(List.of("gpci", "2025", "2025-01-01", "2025-12-31", "CMS GPCI 2025"));
        rows.add(List.of(
                "hcpcs",
                "2026q2",
                "2026-04-01",
                "2026-06-30",
                "CMS HCPCS 2024 July; CMS ASP and OPPS lists to 2026-04"));
        rows.add(List.of("mpfs", "2025-10", "2025-10-01", "2025-12-31", "CMS PPRRVU 2025 October"));
        for (String list : List.of("dme", "hospital", "practitioner")) {
            rows.add(List.of("mue " + list, "2024q3", "2024-07-01", "2024-09-30", "CMS NCCI MUE 2024 Q3"));
            if (!list.equals("dme")) {
                rows.add(List.of("mue " + list, "2026q4", "2026-10-01", "2026-12-31", "CMS NCCI MUE 2026 Q4"));
            }
        }
        rows.add(quarter("ndc", "2025-01", "CMS ASP crosswalk 2025-01"));
        rows.add(quarter("ndc", "2026-01", "CMS ASP crosswalk 2026-01"));
        Set<String> opps = new TreeSet<>();
        Csv.readAfter(cms.resolve("opps_drugadmin_si_rate_history.csv"), "HCPCSCode")
                .forEach(row -> opps.add(Fees.edition(row.get(1))));
        for (String edition : opps) {
            List<String> row = quarter("opps", edition, "CMS OPPS Addendum B " + edition);
            List<String> last = rows.get(rows.size() - 1);
            if (last.get(0).equals("opps") && last.get(3).compareTo(row.get(2)) >= 0) {
                // A correction within the quarter ends the edition before it.
                String until = LocalDate.parse(row.get(2)).minusDays(1).toString();
                rows.set(rows.size() - 1, List.of("opps", last.get(1), last.get(2), until, last.get(4)));
            }
            rows.add(row);
        }
        rows.add(List.of("pos", "2024", "2024-01-01", "2024-12-31", "CMS place of service codes 2024"));
        rows.add(List.of("ptp hospital", "2024q3", "2024-07-01", "2024-09-30", "CMS NCCI PTP 2024 Q3"));
        rows.add(List.of("ptp practitioner", "2024q3", "2024-07-01", "2024-09-30", "CMS NCCI PTP 2024 Q3"));
        return rows;
    }

    /** An edition named by its first month or day; it lasts to the end of that calendar quarter. */
    private static List<String> quarter(String table, String edition, String source) {
        String from = edition.length() == 10 ? edition : edition + "-01";
        return List.of(table, edition, from, quarterEnd(edition), source);
    }

    /** The last day of the calendar quarter in which {@code edition} begins. */
    static String quarterEnd(String edition) {
        int month = Integer.parseInt(edition.substring(5, 7));
        return edition.substring(0, 5)
                + List.of("03-31", "06-30", "09-30", "12-31").get((month - 1) / 3);
    }
}
