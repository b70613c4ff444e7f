package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a price: a billed line, or units that no line bills.
 *
 * @param line number of the line on the claim; 0 where no line bills it
 * @param units units of the whole line
 * @param place place of service; null where none is stated
 */
record Priced(
        int line,
        String code,
        List<String> modifiers,
        LocalDate date,
        BigDecimal units,
        @Nullable String place) {

    Priced {
        modifiers = List.copyOf(modifiers);
    }

    static Priced of(Billed billed) {
        String own = billed.line().placeOfService();
        return new Priced(
                billed.line().line(),
                billed.code(),
                billed.line().modifiers(),
                billed.date(),
                billed.units(),
                own == null ? billed.claim().placeOfService() : own);
    }

    boolean has(String modifier) {
        return modifiers.contains(modifier);
    }
}
