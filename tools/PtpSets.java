import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pairs of an administration with any code that is neither an administration nor one of its neighbours: some 145,000,
 * but most codes stand beside the same few sets of administrations. So a set is written once, and after it the codes.
 */
final class PtpSets {
    private static final String EDITION = "2024q3";
    private static final String SOURCE = "CMS NCCI PTP 2024 Q3";
    private static final int CODES_A_ROW = 16;

    private final String setting;

    /** By the column a code stands in and the code: the administrations beside it, by indicator. */
    private final Map<String, Map<String, TreeMap<String, List<String>>>> beside = new TreeMap<>();

    private PtpSets(String setting) {
        this.setting = setting;
    }

    static void write(Path cms, Path out) throws IOException {
        List<List<String>> sets = new ArrayList<>();
        List<List<String>> codes = new ArrayList<>();
        for (String setting : List.of("practitioner", "hospital")) {
            PtpSets of = new PtpSets(setting);
            of.read(cms);
            of.rows(sets, codes);
        }
        Csv.write(
                out.resolve("ptp-sets.csv"),
                List.of(
                        "Procedure-to-procedure pairs of an administration with any other code: the sets of administrations that such",
                        "codes stand beside. codes = the administrations; indicator as in ptp.csv. First days are not held."),
                "edition,setting,set,indicator,codes,from,until,source",
                sets);
        Csv.write(
                out.resolve("ptp-beside.csv"),
                List.of(
                        "The codes that stand beside a set of ptp-sets.csv. column = the column the codes stand in: 1, they are paid and",
                        "the administration is denied; 2, the other way."),
                "edition,setting,set,column,codes,source",
                codes);
    }

    private void read(Path cms) {
        String name = setting.equals("hospital") ? "outpatient" : setting;
        Path file = cms.resolve("ptp_" + name + "_2024q3_drugadmin_either_active.csv.gz");
        for (List<String> r : Csv.readAfter(file, "Column 1")) {
            if (!r.get(3).equals("9")) {
                add("1", r.get(0), r.get(1), r.get(3));
                add("2", r.get(1), r.get(0), r.get(3));
            }
        }
    }

    private void add(String column, String code, String administration, String indicator) {
        if (Family.is(administration) && !Family.is(code) && !Family.isNeighbour(code)) {
            beside.computeIfAbsent(column, c -> new TreeMap<>())
                    .computeIfAbsent(code, c -> new TreeMap<>())
                    .computeIfAbsent(indicator, i -> new ArrayList<>())
                    .add(administration);
        }
    }

    private void rows(List<List<String>> sets, List<List<String>> codes) {
        int number = 0;
        for (Map.Entry<String, Map<String, TreeMap<String, List<String>>>> column : beside.entrySet()) {
            Map<String, List<String>> bySet = new TreeMap<>();
            Map<String, TreeMap<String, List<String>>> written = new TreeMap<>();
            column.getValue().forEach((code, administrations) -> {
                administrations.values().forEach(list -> list.sort(null));
                written.put(administrations.toString(), administrations);
                bySet.computeIfAbsent(administrations.toString(), set -> new ArrayList<>())
                        .add(code);
            });
            for (Map.Entry<String, List<String>> set : bySet.entrySet()) {
                String name = Integer.toString(++number);
                written.get(set.getKey()).forEach((indicator, administrations) -> sets.add(List.of(
                        EDITION, setting, name, indicator, String.join(" ", administrations), "", "", SOURCE)));
                for (int i = 0; i < set.getValue().size(); i += CODES_A_ROW) {
                    List<String> some =
                            set.getValue().subList(i, Math.min(i + CODES_A_ROW, set.getValue().size()));
                    codes.add(List.of(EDITION, setting, name, column.getKey(), String.join(" ", some), SOURCE));
                }
            }
        }
    }
}
