package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pair of codes in an edition of the procedure-to-procedure edits. */
record PtpRow(
        boolean modifierAllowed,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements Dated {

    /** Two codes, the first of which is paid. */
    record Pair(String column1, String column2) {

        /** The key a pair is stored under. */
        String key() {
            return column1 + column2;
        }
    }

    /** A stored row: indicator, first day, last day. */
    static PtpRow of(List<String> fields) {
        return new PtpRow(fields.get(0).equals("1"), Csv.day(fields.get(1)), Csv.day(fields.get(2)));
    }

    /**
     * The pairs that ship with the engine. Most first codes stand beside the same few sets of administrations, so that the
     * table names the sets once and the codes of each.
     */
    static final class BuiltIn {
        private final Map<EditList, Map<Pair, List<PtpRow>>> pairs = new EnumMap<>(EditList.class);

        /** By the column a code stands in and the code: the administrations beside it. */
        private final Map<EditList, Map<String, Map<String, List<PtpRow>>>> first = new EnumMap<>(EditList.class);

        private final Map<EditList, Map<String, Map<String, List<PtpRow>>>> second = new EnumMap<>(EditList.class);

        BuiltIn() {
            for (Csv.Row row : Csv.rows("ptp.csv")) {
                if (!row.get("indicator").equals("9")) { // never in force
                    of(pairs, row)
                            .computeIfAbsent(
                                    new Pair(row.get("column1"), row.get("column2")), pair -> new ArrayList<>(1))
                            .add(row(row));
                }
            }
            Map<EditList, Map<String, Map<String, List<PtpRow>>>> sets = new EnumMap<>(EditList.class);
            for (Csv.Row row : Csv.rows("ptp-sets.csv")) {
                Map<String, List<PtpRow>> set = of(sets, row).computeIfAbsent(row.get("set"), name -> new HashMap<>());
                for (String code : row.get("codes").split(" ", -1)) {
                    set.put(code, List.of(row(row)));
                }
            }
            for (Csv.Row row : Csv.rows("ptp-beside.csv")) {
                Map<String, List<PtpRow>> set = of(sets, row).getOrDefault(row.get("set"), Map.of());
                Map<String, Map<String, List<PtpRow>>> beside =
                        of(row.get("column").equals("1") ? first : second, row);
                for (String code : row.get("codes").split(" ", -1)) {
                    beside.put(code, set);
                }
            }
        }

        private static PtpRow row(Csv.Row row) {
            return new PtpRow(row.get("indicator").equals("1"), row.day("from"), row.day("until"));
        }

        private static <K, V> Map<K, V> of(Map<EditList, Map<K, V>> byList, Csv.Row row) {
            return byList.computeIfAbsent(EditList.named(row.get("setting")), list -> new HashMap<>());
        }

        List<PtpRow> of(EditList list, Pair pair) {
            List<PtpRow> listed = pairs.getOrDefault(list, Map.of()).get(pair);
            if (listed != null) {
                return listed;
            }
            List<PtpRow> beside = administrations(first, list, pair.column1()).get(pair.column2());
            return beside != null
                    ? beside
                    : administrations(second, list, pair.column2()).getOrDefault(pair.column1(), List.of());
        }

        private static Map<String, List<PtpRow>> administrations(
                Map<EditList, Map<String, Map<String, List<PtpRow>>>> side, EditList list, String code) {
            return side.getOrDefault(list, Map.of()).getOrDefault(code, Map.of());
        }
    }
}
