package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The CMS add-on code edits of this family: which primary codes each add-on needs, by date and setting. */
public final class AddOnTable {

    /**
     * One add-on and one of its primaries.
     *
     * @param type 1 = closed list, 2 = contractor decides, 3 = some listed, others allowed
     * @param practitionerOnly the pair holds on practitioners' claims only
     * @param facilityOnly the add-on may be reported by facilities only
     */
    public record Entry(
            String addOn,
            String primary,
            int type,
            boolean practitionerOnly,
            boolean facilityOnly,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Dated {}

    private final Map<String, List<Entry>> entries = new HashMap<>();

    AddOnTable() {
        for (Csv.Row row : Csv.rows("aoc.csv")) {
            entries.computeIfAbsent(row.get("addon"), code -> new ArrayList<>())
                    .add(new Entry(
                            row.get("addon"),
                            row.get("primary"),
                            Integer.parseInt(row.get("type")),
                            row.is("practitionerOnly"),
                            row.is("facilityOnly"),
                            row.day("from"),
                            row.day("until")));
        }
    }

    /** The first day the edits were in force; before it the same parents were guideline, and the first list answers. */
    private static final LocalDate FIRST_EDITS = LocalDate.of(2013, 4, 1);

    /** Primaries in force for an add-on, in code order; empty where the code is no add-on of the table on that date. */
    public Set<String> primaries(String addOn, LocalDate day, boolean practitioner) {
        LocalDate date = day.isBefore(FIRST_EDITS) ? FIRST_EDITS : day;
        Set<String> primaries = new TreeSet<>();
        for (Entry entry : entries.getOrDefault(addOn, List.of())) {
            if (entry.holds(date) && (practitioner || !entry.practitionerOnly())) {
                primaries.add(entry.primary());
            }
        }
        return primaries;
    }

    /** Every row of an add-on. */
    public List<Entry> rows(String addOn) {
        return entries.getOrDefault(addOn, List.of());
    }
}
