package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Medicare pays for a drug: the payment limit of one billing unit, by quarter. */
public final class AspTable {

    private final EditionRows<String, BigDecimal> rows;

    AspTable(Editions editions, Source source) {
        Map<String, Rows.InMemory<BigDecimal>> builtIn = new HashMap<>();
        for (Csv.Row row : Csv.rows("asp.csv")) {
            builtIn.computeIfAbsent(row.get("edition"), edition -> new Rows.InMemory<>())
                    .add(row.get("code"), new BigDecimal(row.get("limit")));
        }
        rows = new EditionRows<>(
                editions,
                Series.of("asp"),
                edition -> source.rows(edition, builtIn.get(edition.name()), fields -> new BigDecimal(fields.get(0))),
                (one, other) -> one.compareTo(other) == 0);
    }

    /**
     * The payment limit of a code on a date.
     *
     * @param dollars for one billing unit of the code, with the add-on percentage
     * @param edition the edition that answers
     * @param carried whether it is of another quarter: limits are set anew each quarter
     */
    public record Limit(BigDecimal dollars, String edition, boolean carried) {

        /** The edition as results name it. */
        public Editions.Held held() {
            return new Editions.Held(edition, carried);
        }
    }

    /** The limit on a date, from the nearest quarter that lists the code; null where none does. */
    public @Nullable Limit on(LocalDate date, String code) {
        EditionRows.Answer<BigDecimal> answer = rows.on(date, code);
        return answer == null
                ? null
                : new Limit(
                        answer.row(), answer.edition().name(), !answer.edition().covers(date));
    }
}
