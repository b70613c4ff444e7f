package org.cannula.codes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact that holds from a day to a day, both included; null leaves an end open. */
interface Dated {

    @Nullable
    LocalDate from();

    @Nullable
    LocalDate until();

    default boolean holds(LocalDate date) {
        LocalDate from = from();
        LocalDate until = until();
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }

    /** The first row that holds on the date, or null. */
    static <T extends Dated> @Nullable T on(@Nullable List<T> rows, LocalDate date) {
        if (rows != null) {
            for (T row : rows) {
                if (row.holds(date)) {
                    return row;
                }
            }
        }
        return null;
    }
}
