package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes this project knows, with our own labels: what kind of code each is and when it is valid. */
public final class CodeTable {

    /**
     * A code as it stands from one day to another.
     *
     * @param code CPT or HCPCS code
     * @param label our own short label, never a descriptor of the AMA
     * @param kind what the code is to the coding: initial, addon, standalone, excluded, bundled, surgery or deleted
     * @param unit what one unit is
     * @param category hydration, therapeutic, chemotherapy or other
     * @param setting who may report it: both, facility, medicare or facility-medicare
     * @param source where the row is written
     */
    public record Entry(
            String code,
            String label,
            String kind,
            String unit,
            String category,
            String setting,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source)
            implements Dated {

        public boolean isInitial() {
            return kind.equals("initial");
        }

        public boolean isAddOn() {
            return kind.equals("addon");
        }

        /** Whether it stands for giving a drug: the family this project codes. */
        public boolean isAdministration() {
            return isInitial() || isAddOn() || kind.equals("standalone");
        }
    }

    private static final Set<String> INITIAL = Set.of("96360", "96365", "96374", "96409", "96413");

    private final LinkedHashMap<String, List<Entry>> entries = new LinkedHashMap<>();

    private CodeTable() {
        for (Csv.Row row : Csv.rows("codes.csv")) {
            entries.computeIfAbsent(row.get("code"), code -> new ArrayList<>())
                    .add(new Entry(
                            row.get("code"),
                            row.get("label"),
                            row.get("kind"),
                            row.get("unit"),
                            row.get("category"),
                            row.get("setting"),
                            row.day("from"),
                            row.day("until"),
                            row.get("source")));
        }
    }

    private static final class Holder {
        static final CodeTable TABLE = new CodeTable();
    }

    public static CodeTable builtIn() {
        return Holder.TABLE;
    }

    /** Whether the code is one of the five that own the initial slot of an access (NCCI manual, ch. XI). */
    public static boolean isInitial(String code) {
        return INITIAL.contains(code);
    }

    /** The row of a code on a date, or null where the code is unknown or not valid then. */
    public @Nullable Entry on(String code, LocalDate date) {
        return Dated.on(entries.get(code), date);
    }

    /** Every row of a code, oldest first; empty where it is unknown. */
    public List<Entry> rows(String code) {
        return entries.getOrDefault(code, List.of());
    }

    /** All codes in table order. */
    public List<String> codes() {
        return List.copyOf(entries.keySet());
    }
}
