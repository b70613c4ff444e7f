package org.cannula.formats.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Origin;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims from a table: one row a line, the rows of a claim together, or one row a claim with its lines side by side.
 * One claim is held at a time, and sixteen bytes for each that was read, to tell a claim whose rows do not stand together.
 */
public final class TableClaims {

    private static final String ASK = "; --mapping FILE names columns or gives one value for all claims";

    private final Table table;
    private final RowCells row;
    private final DayText days;
    private final Map<String, String> only;
    private final List<Integer> onlyColumns = new ArrayList<>();
    private final String input;
    private final InputSink sink;
    private final SeenClaims seen = new SeenClaims();
    private @Nullable ClaimRows open;
    private long withoutCode;
    private boolean any;

    private TableClaims(Table table, Binding binding, Mapping mapping, String input, InputSink sink) {
        this.table = table;
        this.days = new DayText(mapping.dates());
        this.row = new RowCells(table, binding, days, input);
        this.only = mapping.only();
        this.input = input;
        this.sink = sink;
    }

    /**
     * Reads a table to its end and hands over its claims, sound or rejected. What was assumed about it is noted first.
     *
     * @param user what the user says of the columns, null where nothing
     * @throws UnreadableTable where the table has no columns for what a claim must have, or is damaged
     */
    static void read(Table table, @Nullable Mapping user, String input, InputSink sink) throws IOException {
        List<String> columns = table.columns();
        Mapping published = Layouts.published(columns);
        Mapping base = published == null ? Layouts.byNames(columns) : published;
        Mapping mapping = user == null ? base : user.over(base);
        // A published layout need not have all of its columns; what a user names must be there.
        Binding binding = Binding.of(mapping, columns, new ArrayList<>());
        if (user != null) {
            List<String> unknown = new ArrayList<>();
            Binding.of(user, columns, unknown);
            unknown.addAll(user.only().keySet().stream()
                    .filter(name -> Layouts.column(columns, name) < 0)
                    .sorted()
                    .toList());
            refuseUnknown(unknown, columns);
        }
        refuseIncomplete(binding, columns);
        String kind = mapping.title().isEmpty() ? "a table" : mapping.title();
        sink.note(new Note(new Origin(input, ""), kind + ": " + table.shape() + "; " + binding.words(columns)));
        new TableClaims(table, binding, mapping, input, sink).read();
    }

    private static void refuseUnknown(List<String> unknown, List<String> columns) throws UnreadableTable {
        if (!unknown.isEmpty()) {
            throw new UnreadableTable(
                    "",
                    "a table without the column " + Texts.quoted(unknown.get(0)) + " that the mapping names",
                    Vocabulary.insteadOf(
                            unknown.get(0), columns.stream().limit(200).toList()));
        }
    }

    private static void refuseIncomplete(Binding binding, List<String> columns) throws UnreadableTable {
        List<String> missing = new ArrayList<>();
        for (Field field : List.of(Field.CLAIM, Field.CODE, Field.UNITS)) {
            if (!binding.has(field)) {
                missing.add(field.word());
            }
        }
        if (!binding.has(Field.DATE) && !binding.has(Field.FROM)) {
            missing.add("date or from");
        }
        if (!missing.isEmpty()) {
            String names = Texts.shortened(String.join(", ", columns));
            throw new UnreadableTable(
                    "",
                    "a table without a column known as " + String.join(" or as ", missing) + " (it has " + names + ")",
                    "columns for claim, code, units and date" + ASK);
        }
    }

    private void read() throws IOException {
        only.keySet().forEach(name -> onlyColumns.add(Layouts.column(table.columns(), name)));
        try {
            while (table.next()) {
                if (isWanted() && (table.fault() != null || !row.isEmpty())) {
                    row();
                }
            }
        } catch (UnreadableTable damaged) {
            // Its last rows may be missing.
            drop(damaged);
            throw damaged;
        }
        finish();
        if (!any) {
            sink.rejected(
                    new Rejected(new Origin(input, ""), "", "a table without rows", "a row for each line of a claim"));
        }
        if (withoutCode > 0) {
            sink.note(new Note(
                    new Origin(input, ""),
                    withoutCode + (withoutCode == 1 ? " row" : " rows") + " without a code left out"));
        }
        if (days.choseMonthFirst()) {
            sink.note(new Note(
                    new Origin(input, ""),
                    "days were read month first; a mapping with dates dd/MM/yyyy says otherwise"));
        }
    }

    private boolean isWanted() {
        int at = 0;
        for (String value : only.values()) {
            int column = onlyColumns.get(at++);
            if (column < 0 || !value.equalsIgnoreCase(table.cell(column))) {
                return false;
            }
        }
        return true;
    }

    private void row() {
        any = true;
        String id = row.text(Field.CLAIM, 0);
        if (id == null) {
            finish();
            row.faults().clear();
            if (!row.isTorn()) {
                row.fault(Field.CLAIM, 0, RowFault.missing("the number of the claim in each of its rows"));
            }
            sink.rejected(new Rejected("", row.faults()));
            return;
        }
        ClaimRows claim = open;
        if (claim == null || !claim.id().equals(id)) {
            finish();
            claim = new ClaimRows(id, row);
            open = claim;
            if (!seen.isNew(id)) {
                row.fault(
                        Field.CLAIM,
                        0,
                        RowFault.found("rows of a claim that other claims' rows have parted", "rows sorted by claim"));
            }
        }
        claim.add();
    }

    private void finish() {
        ClaimRows done = open;
        if (done != null) {
            open = null;
            withoutCode += done.withoutCode();
            done.finish(sink);
        }
    }

    private void drop(UnreadableTable damaged) {
        ClaimRows cut = open;
        if (cut != null) {
            open = null;
            sink.rejected(new Rejected(
                    new Origin(input, damaged.place()),
                    "claim " + cut.id(),
                    "the end of what can be read, within the claim or right behind it",
                    "all rows of the claim"));
        }
    }
}
