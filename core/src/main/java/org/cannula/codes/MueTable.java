package org.cannula.codes;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Medically unlikely edits: the most units of one code that are paid. */
public final class MueTable {

    private record Row(int units, int mai) {

        static Row of(List<String> fields) {
            return new Row(Integer.parseInt(fields.get(0)), Integer.parseInt(fields.get(1)));
        }
    }

    private record Question(EditList list, String code, LocalDate date) {}

    private final Map<EditList, EditionRows<String, Row>> byList = new EnumMap<>(EditList.class);
    private final Memo<Question, Mue> memo = new Memo<>();

    MueTable(Editions editions, Source source, Ncci family) {
        Map<String, Rows.InMemory<Row>> builtIn = new HashMap<>();
        for (Csv.Row row : Csv.rows("mue.csv")) {
            builtIn.computeIfAbsent(row.get("setting") + row.get("edition"), edition -> new Rows.InMemory<>())
                    .add(
                            row.get("code"),
                            new Row(Integer.parseInt(row.get("units")), Integer.parseInt(row.get("mai"))));
        }
        for (EditList list : EditList.values()) {
            byList.put(
                    list,
                    new EditionRows<>(
                            editions,
                            Series.of("mue", list, family),
                            edition -> source.rows(edition, builtIn.get(list.word() + edition.name()), Row::of),
                            Row::equals));
        }
    }

    /**
     * One edit.
     *
     * @param units most units paid; 0 is a value: none
     * @param mai adjudication indicator: 1 per line, 2 per date and absolute, 3 per date and overturnable by documents
     * @param edition the edition it was read from
     * @param carried whether that edition does not answer for the date and its neighbour says otherwise or nothing
     */
    public record Mue(int units, int mai, String edition, boolean carried) {}

    /**
     * The edit of a code on a date of service; null where none is held. Between two editions held that agree on it the
     * row holds (rulebook R-103a).
     */
    public @Nullable Mue on(LocalDate date, EditList list, String code) {
        return memo.get(new Question(list, code, date), this::find);
    }

    private @Nullable Mue find(Question question) {
        EditionRows<String, Row> rows = byList.get(question.list());
        EditionRows.Answer<Row> answer = rows == null ? null : rows.on(question.date(), question.code());
        return answer == null
                ? null
                : new Mue(
                        answer.row().units(), answer.row().mai(), answer.held().edition(), answer.carried());
    }
}
