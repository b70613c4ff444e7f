package org.cannula.formats.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cannula.codes.DrugTable;
import org.jspecify.annotations.Nullable;

/** Guesses what each column holds: by its heading, else by what stands in it. */
final class ColumnGuess {

    private ColumnGuess() {}

    /** Whether a row holds headings: some of them are known, and none of them is a time. */
    static boolean isHeading(List<String> row) {
        boolean known = false;
        for (String cell : row) {
            if (MarClock.of(cell) != null) {
                return false;
            }
            for (MarField field : MarField.values()) {
                known |= field.named(cell) == 2 || (field.named(cell) == 1 && cell.length() < 30);
            }
        }
        return known;
    }

    static List<MarColumn> of(List<String> headings, List<List<String>> rows, Map<Integer, MarField> chosen) {
        int count = rows.isEmpty() ? headings.size() : rows.get(0).size();
        MarColumn[] columns = new MarColumn[count];
        Set<MarField> taken = EnumSet.noneOf(MarField.class);
        for (int i = 0; i < count; i++) {
            MarField field = chosen.get(i);
            if (field != null) {
                columns[i] = new MarColumn(name(headings, i), field, "as you said");
                taken.add(field);
            }
        }
        for (int sure = 2; sure > 0; sure--) {
            for (int i = 0; i < count; i++) {
                MarField field = columns[i] == null ? named(name(headings, i), sure, taken) : null;
                if (field != null) {
                    columns[i] = new MarColumn(name(headings, i), field, "by its heading");
                    taken.add(field);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            if (columns[i] == null) {
                MarField field = byContent(column(rows, i), taken);
                columns[i] = new MarColumn(
                        name(headings, i), field, field == MarField.NONE ? "nothing that is known" : "by its cells");
                taken.add(field);
            }
        }
        return List.of(columns);
    }

    private static String name(List<String> headings, int i) {
        return i < headings.size() ? headings.get(i) : "";
    }

    private static @Nullable MarField named(String heading, int sure, Set<MarField> taken) {
        for (MarField field : MarField.values()) {
            if (field.named(heading) == sure && !taken.contains(field)) {
                return field;
            }
        }
        return null;
    }

    private static List<String> column(List<List<String>> rows, int i) {
        List<String> cells = new ArrayList<>();
        for (List<String> row : rows) {
            if (!row.get(i).isEmpty()) {
                cells.add(row.get(i));
            }
        }
        return cells;
    }

    private static MarField byContent(List<String> cells, Set<MarField> taken) {
        for (MarField field : MarField.values()) {
            if (!taken.contains(field) && mostly(cells, field::fits)) {
                return field;
            }
        }
        if (mostly(cells, cell -> MarClock.of(cell) != null)) {
            for (MarField field : List.of(MarField.START, MarField.STOP)) {
                if (!taken.contains(field) && !taken.contains(MarField.TIME)) {
                    return field;
                }
            }
        }
        boolean drugs = !taken.contains(MarField.DRUG)
                && mostly(cells, cell -> DrugTable.builtIn().byName(cell, LocalDate.EPOCH) != null);
        return drugs ? MarField.DRUG : MarField.NONE;
    }

    private static boolean mostly(List<String> cells, Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().filter(test).count() * 2 > cells.size();
    }
}
