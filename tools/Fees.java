import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Medicare pays: hospital outpatient status and rate, fee schedule units, and the place-of-service flag. */
final class Fees {
    private Fees() {}

    static void opps(Path cms, Path out, Set<String> others) throws IOException {
        Map<String, Map<String, List<String>>> byCode = new TreeMap<>();
        for (List<String> r : Csv.readAfter(cms.resolve("opps_drugadmin_si_rate_history.csv"), "HCPCSCode")) {
            byCode.computeIfAbsent(r.get(0), code -> new TreeMap<>())
                    .put(edition(r.get(1)), List.of(r.get(2), dollars(r.get(3))));
        }
        List<List<String>> rows = new ArrayList<>();
        byCode.forEach((code, quarters) -> runs(code, quarters, rows));
        Set<String> more = new TreeSet<>(others);
        more.removeAll(byCode.keySet());
        rows.addAll(Opps.rates(cms, more));
        rows.sort(Comparator.comparing((List<String> row) -> row.get(0)).thenComparing(row -> row.get(4)));
        Csv.write(
                out.resolve("opps.csv"),
                List.of(
                        "Hospital outpatient (OPPS) status indicator and national rate in dollars; no rate = not paid on its own.",
                        "Editions held one after the other with equal status and rate are one row, named by the first of them.",
                        "A row holds until the next edition held; rates are set by calendar year, so the first edition of a year",
                        "holds from January 1. The newest row is open. The first edition is that of 2020-01. Of drugs, whose rates are",
                        "set each quarter, a row holds in the quarters held only; of drugs and visits five editions are held."),
                "code,edition,status,rate,from,until,source",
                rows);
    }

    /** Editions of which the whole list is held. */
    static final List<String> FULL = List.of("2024-01", "2025-01", "2025-07", "2025-10", "2026-04");

    private static final int STATUS = 2;

    /** Status of drug codes: whether a hospital is paid for the drug itself. The rates change each quarter and are left out. */
    static void drugStatus(Path cms, Path out, Set<String> drugs) throws IOException {
        Map<String, Map<String, String>> byCode = new TreeMap<>();
        for (String edition : FULL) {
            for (List<String> r : Csv.read(cms.resolve(addendum(edition)))) {
                if (r.size() > STATUS && drugs.contains(r.get(0))) {
                    byCode.computeIfAbsent(r.get(0), code -> new TreeMap<>())
                            .put(edition, r.get(STATUS).strip());
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        byCode.forEach((code, statuses) -> {
            for (int i = 0; i < FULL.size(); ) {
                String status = statuses.get(FULL.get(i));
                int next = i + 1;
                while (next < FULL.size() && Objects.equals(statuses.get(FULL.get(next)), status)) {
                    next++;
                }
                if (status != null) {
                    String until = next == FULL.size()
                            ? ""
                            : LocalDate.parse(FULL.get(next) + "-01").minusDays(1).toString();
                    rows.add(List.of(
                            code,
                            FULL.get(i),
                            status,
                            FULL.get(i) + "-01",
                            until,
                            "CMS OPPS Addendum B " + FULL.get(i)));
                }
                i = next;
            }
        });
        Csv.write(
                out.resolve("drug-status.csv"),
                List.of(
                        "Hospital outpatient (OPPS) status indicator of drug codes: G, K and K1 are paid on their own, N is packaged.",
                        "Editions held one after the other with equal status are one row, named by the first of them. A row holds",
                        "until the next edition held. The newest row is open. The first edition is that of 2024-01."),
                "code,edition,status,from,until,source",
                rows);
    }

    private static String addendum(String edition) {
        String name = "opps_addendum_b_" + edition.replace('-', '_');
        return edition.equals("2026-04") ? name + "_si_rate.csv.gz" : name + ".csv.gz";
    }

    private static void runs(String code, Map<String, List<String>> quarters, List<List<String>> rows) {
        List<String> editions = new ArrayList<>(quarters.keySet());
        for (int i = 0; i < editions.size(); ) {
            List<String> value = quarters.get(editions.get(i));
            int next = i + 1;
            while (next < editions.size() && quarters.get(editions.get(next)).equals(value)) {
                next++;
            }
            String until = next == editions.size()
                    ? ""
                    : LocalDate.parse(firstDay(editions, next)).minusDays(1).toString();
            rows.add(List.of(
                    code,
                    editions.get(i),
                    value.get(0),
                    value.get(1),
                    firstDay(editions, i),
                    until,
                    "CMS OPPS Addendum B " + editions.get(i)));
            i = next;
        }
    }

    /** The first day an edition answers for: January 1 if no other edition of its year is held before it. */
    private static String firstDay(List<String> editions, int index) {
        String edition = editions.get(index);
        String year = edition.substring(0, 4);
        if (index == 0 || !editions.get(index - 1).startsWith(year)) {
            // A code that first appears in the table does so in a January edition, or is older than the table.
            return year + "-01-01";
        }
        return edition.length() == 10 ? edition : edition + "-01";
    }

    private static String dollars(String rate) {
        return rate.isBlank() ? "" : new BigDecimal(rate).setScale(2).toPlainString();
    }

    /** The first edition is called by its year alone. */
    static String edition(String name) {
        return name.length() == 4 ? name + "-01" : name;
    }

    static void mpfs(Path cms, Path out, Set<String> codes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> r : Csv.readAfter(cms.resolve("PPRRVU2025_Oct.nodesc.csv"), "HCPCS")) {
            if (codes.contains(r.get(0)) && r.get(1).isEmpty()) {
                boolean noFacility = r.get(9).equals("NA");
                boolean noOffice = r.get(7).equals("NA");
                rows.add(List.of(
                        r.get(0),
                        "2025-10",
                        r.get(5),
                        noOffice ? "" : r.get(6),
                        noFacility ? "" : r.get(8),
                        r.get(10),
                        noOffice ? "" : r.get(11),
                        noFacility ? "" : r.get(12),
                        r.get(24),
                        r.get(3),
                        "2025-01-01",
                        "",
                        "CMS PPRRVU 2025 October"));
            }
        }
        rows.sort(Comparator.comparing(row -> row.get(0)));
        Csv.write(
                out.resolve("mpfs.csv"),
                List.of(
                        "Medicare physician fee schedule, relative value units. Payment = total x conversionFactor, before locality.",
                        "Empty = not priced in that setting. status A = paid, B = bundled, C = priced by the contractor, E and X = not on",
                        "the schedule, I = not for Medicare, T = paid only alone. Units are set by calendar year: from",
                        "January 1. The newest edition is open; the 2026 factor is 33.4009 (non-APM), its units are not held."),
                "code,edition,workRvu,nonFacilityPe,facilityPe,malpractice,nonFacilityTotal,facilityTotal,"
                        + "conversionFactor,status,from,until,source",
                rows);
    }

    static void pos(Path cms, Path tools, Path out) throws IOException {
        Map<String, List<String>> labels = new TreeMap<>();
        Csv.readOwn(tools.resolve("pos-labels.csv")).forEach(row -> labels.put(row.get(0), row));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> r : Csv.readAfter(cms.resolve("place_of_service_2024.csv"), "pos_code")) {
            if (!r.get(1).equals("Unassigned")) {
                List<String> own = labels.get(r.get(0));
                String facility = Boolean.toString(r.get(1).equals("Facility"));
                String from = own.get(2).isEmpty() ? "2009-01-01" : own.get(2);
                rows.add(List.of(r.get(0), facility, own.get(1), from, "", "CMS place of service codes 2024"));
            }
        }
        Csv.write(
                out.resolve("pos.csv"),
                List.of(
                        "Places of service; facility = Medicare pays the physician the facility rate there. Labels are ours."),
                "pos,facility,label,from,until,source",
                rows);
    }
}
