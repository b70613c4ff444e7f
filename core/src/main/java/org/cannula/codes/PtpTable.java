package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The CMS procedure-to-procedure edits between codes of this family and their neighbours, by setting. */
public final class PtpTable {

    /**
     * One edit.
     *
     * @param column1 the code that is paid
     * @param column2 the code that is denied beside it
     * @param modifierAllowed whether a modifier for a separate service lifts the edit (indicator 1)
     */
    public record Edit(
            String column1,
            String column2,
            boolean modifierAllowed,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Dated {}

    private final Map<String, List<Edit>> practitioner = new HashMap<>();
    private final Map<String, List<Edit>> hospital = new HashMap<>();

    PtpTable() {
        for (Csv.Row row : Csv.rows("ptp.csv")) {
            String indicator = row.get("indicator");
            if (indicator.equals("9")) {
                continue; // never in force
            }
            Map<String, List<Edit>> side = row.get("setting").equals("practitioner") ? practitioner : hospital;
            side.computeIfAbsent(row.get("column1") + row.get("column2"), pair -> new ArrayList<>(1))
                    .add(new Edit(
                            row.get("column1"),
                            row.get("column2"),
                            indicator.equals("1"),
                            row.day("from"),
                            row.day("until")));
        }
    }

    /** The edit that denies {@code column2} beside {@code column1}, or null. */
    public @Nullable Edit edit(String column1, String column2, LocalDate date, boolean practitionerClaim) {
        return Dated.on((practitionerClaim ? practitioner : hospital).get(column1 + column2), date);
    }
}
