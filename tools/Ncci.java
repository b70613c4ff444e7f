import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The three tables of the National Correct Coding Initiative: units a day, pairs, add-on codes. */
final class Ncci {
    private static final Comparator<List<String>> BY_COLUMNS = Comparator.comparing(row -> String.join("\u0000", row));

    private Ncci() {}

    /** Units a line or a day; {@code codes} and the neighbours are kept from the whole tables. */
    static void mue(Path cms, Path out, Set<String> codes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        mue2024(cms, "PractitionerServices", "practitioner", codes, rows);
        mue2024(cms, "OutpatientHospitalServices", "hospital", codes, rows);
        mue2024(cms, "DMESupplierServices", "dme", codes, rows);
        for (List<String> r : Csv.readAfter(cms.resolve("mue_2026q4_drugadmin.csv"), "HCPCS/CPT Code")) {
            rows.add(List.of("2026q4", "practitioner", r.get(0), r.get(1), r.get(2), "CMS NCCI MUE 2026 Q4"));
            rows.add(List.of("2026q4", "hospital", r.get(0), r.get(4), r.get(5), "CMS NCCI MUE 2026 Q4"));
        }
        rows.sort(BY_COLUMNS);
        Csv.write(
                out.resolve("mue.csv"),
                List.of(
                        "Medically unlikely edits: most units for one code. 0 is a value: nothing may be billed.",
                        "mai 1 = judged per line; 2 = per date, absolute; 3 = per date, clinical."),
                "edition,setting,code,units,mai,source",
                rows);
    }

    private static void mue2024(Path cms, String file, String setting, Set<String> codes, List<List<String>> rows) {
        Path path = cms.resolve("MCR_MUE_" + file + "_Eff_07-01-2024.csv");
        for (List<String> r : Csv.readAfter(path, "HCPCS/ CPT Code")) {
            // Supplier values only matter for drugs: administrations have no supplier limit.
            boolean kept = codes.contains(r.get(0)) || Family.isNeighbour(r.get(0));
            if (kept && !(setting.equals("dme") && Character.isDigit(r.get(0).charAt(0)))) {
                String mai = r.get(2).substring(0, 1);
                rows.add(List.of("2024q3", setting, r.get(0), r.get(1), mai, "CMS NCCI MUE 2024 Q3"));
            }
        }
    }

    /** Pairs of codes of which the second is not paid beside the first. */
    static void ptp(Path cms, Path out) throws IOException {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (String setting : List.of("practitioner", "hospital")) {
            String name = setting.equals("hospital") ? "outpatient" : setting;
            for (String part : List.of("", "_either_active")) {
                String file = "ptp_" + name + "_2024q3_drugadmin" + part + (part.isEmpty() ? ".csv" : ".csv.gz");
                for (List<String> r : Csv.readAfter(cms.resolve(file), "Column 1")) {
                    // Indicator 9 marks pairs that never were in force.
                    if (wanted(r.get(0), r.get(1)) && !r.get(3).equals("9")) {
                        rows.add(List.of(
                                "2024q3",
                                setting,
                                r.get(0),
                                r.get(1),
                                r.get(3),
                                "",
                                iso(r.get(2)),
                                "CMS NCCI PTP 2024 Q3"));
                    }
                }
            }
        }
        List<List<String>> sorted = new ArrayList<>(rows);
        sorted.sort(BY_COLUMNS);
        Csv.write(
                out.resolve("ptp.csv"),
                List.of(
                        "Procedure-to-procedure pairs: column2 is denied beside column1. indicator 0 = never paid together,",
                        "1 = paid with a modifier for a separate service. An empty from = first day not held, in force before.",
                        "Kept: pairs of two administrations, and of an administration with a visit, access, vaccine or antibody.",
                        "Pairs of an administration with any other code stand in ptp-sets.csv and ptp-beside.csv."),
                "edition,setting,column1,column2,indicator,from,until,source",
                sorted);
    }

    private static boolean wanted(String one, String two) {
        boolean family = Family.is(one) || Family.is(two);
        return family && (Family.is(one) || Family.isNeighbour(one)) && (Family.is(two) || Family.isNeighbour(two));
    }

    /** Add-on codes and the primaries one of which must be present. */
    static void aoc(Path cms, Path out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> r : Csv.readAfter(cms.resolve("AOC_V2026Q2-MCR.csv"), "AOC_Edit_Type")) {
            if (Family.is(r.get(1))) {
                String note = r.get(7);
                boolean practitionerOnly = note.contains("Practitioner Only");
                boolean facilityOnly = note.contains("by facilities only");
                if (!note.isBlank() && !practitionerOnly && !facilityOnly) {
                    throw new IllegalStateException("add-on note not understood: " + r);
                }
                rows.add(List.of(
                        r.get(1),
                        r.get(3),
                        r.get(0),
                        Boolean.toString(practitionerOnly),
                        Boolean.toString(facilityOnly),
                        julian(r.get(5)),
                        earliest(julian(r.get(2)), julian(r.get(4)), julian(r.get(6))),
                        "CMS NCCI add-on code file 2026 Q2"));
            }
        }
        rows.sort(BY_COLUMNS);
        Csv.write(
                out.resolve("aoc.csv"),
                List.of(
                        "Add-on codes: an add-on needs one of its primaries. type 1 = closed list of primaries.",
                        "practitionerOnly: the primary counts on professional claims only; facilityOnly: the add-on is theirs."),
                "addon,primary,type,practitionerOnly,facilityOnly,from,until,source",
                rows);
    }

    /** {@code 2013091}, year and day of the year, as a date; blank stays blank. */
    private static String julian(String day) {
        return day.isBlank()
                ? ""
                : LocalDate.ofYearDay(Integer.parseInt(day.substring(0, 4)), Integer.parseInt(day.substring(4)))
                        .toString();
    }

    private static String earliest(String... days) {
        String first = "";
        for (String day : days) {
            if (!day.isEmpty() && (first.isEmpty() || day.compareTo(first) < 0)) {
                first = day;
            }
        }
        return first;
    }

    /** {@code 20041231} as a date; blank stays blank. */
    static String iso(String day) {
        return day.isBlank() ? "" : day.substring(0, 4) + '-' + day.substring(4, 6) + '-' + day.substring(6);
    }
}
