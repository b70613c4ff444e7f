package org.cannula.formats.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line an {@code expect} line of a sheet says the visit must be coded to.
 *
 * @param code the code, upper case
 * @param units the units
 * @param modifiers the modifiers in written order
 * @param date the date of service, where the sheet writes one
 */
public record ExpectedLine(
        String code,
        int units,
        List<String> modifiers,
        @Nullable LocalDate date) {

    public ExpectedLine {
        modifiers = List.copyOf(modifiers);
    }
}
