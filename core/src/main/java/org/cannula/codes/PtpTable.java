package org.cannula.codes;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The procedure-to-procedure edits between codes of this family and what is billed beside them, by setting. */
public final class PtpTable {

    /**
     * One edit.
     *
     * @param column1 the code that is paid
     * @param column2 the code that is denied beside it
     * @param modifierAllowed whether a modifier for a separate service lifts the edit (indicator 1)
     * @param from first day; null where it is not held
     * @param until last day; null while in force
     * @param edition the edition it was read from
     * @param carried whether that edition does not answer for the date, and its neighbour says otherwise or nothing
     */
    public record Edit(
            String column1,
            String column2,
            boolean modifierAllowed,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String edition,
            boolean carried)
            implements Dated {}

    private record Question(EditList list, PtpRow.Pair pair, LocalDate date) {}

    private final Map<EditList, EditionRows<PtpRow.Pair, PtpRow>> byList = new EnumMap<>(EditList.class);
    private final Memo<Question, Edit> memo = new Memo<>();

    PtpTable(Editions editions, Source source, Ncci family) {
        Lazy<PtpRow.BuiltIn> builtIn = new Lazy<>(PtpRow.BuiltIn::new);
        for (EditList list : EditList.values()) {
            byList.put(
                    list,
                    new EditionRows<>(
                            editions,
                            Series.of("ptp", list, family),
                            edition -> source.rows(
                                    edition, pair -> builtIn.get().of(list, pair), PtpRow.Pair::key, PtpRow::of),
                            (one, other) -> one.modifierAllowed() == other.modifierAllowed()));
        }
    }

    /** Whether any edition of a list is held; without one no pair is known, which does not mean that there is none. */
    public boolean isHeld(EditList list) {
        EditionRows<PtpRow.Pair, PtpRow> rows = byList.get(list);
        return rows != null && rows.isHeld();
    }

    /** The edit that denies {@code column2} beside {@code column1}, or null. */
    public @Nullable Edit edit(String column1, String column2, LocalDate date, boolean practitionerClaim) {
        return edit(column1, column2, date, EditList.of(practitionerClaim));
    }

    /** The edit of a list that denies {@code column2} beside {@code column1}, or null. */
    public @Nullable Edit edit(String column1, String column2, LocalDate date, EditList list) {
        return memo.get(new Question(list, new PtpRow.Pair(column1, column2), date), this::find);
    }

    private @Nullable Edit find(Question question) {
        PtpRow.Pair pair = question.pair();
        EditionRows<PtpRow.Pair, PtpRow> rows = byList.get(question.list());
        EditionRows.Answer<PtpRow> answer =
                rows == null ? null : rows.on(question.date(), pair, row -> row.holds(question.date()));
        if (answer == null) {
            return null;
        }
        PtpRow row = answer.row();
        return new Edit(
                pair.column1(),
                pair.column2(),
                row.modifierAllowed(),
                row.from(),
                row.until(),
                answer.held().edition(),
                answer.carried());
    }
}
