package org.cannula.policy;

import java.time.LocalDate;
import org.cannula.chart.Setting;
import org.jspecify.annotations.Nullable;

/** Something a payer file states for a setting and from a day to a day; null leaves an end, or the setting, open. */
interface Excepted {

    @Nullable
    Setting setting();

    @Nullable
    LocalDate from();

    @Nullable
    LocalDate until();

    /** Whether it holds for a date of service in a setting. */
    default boolean holds(LocalDate date, Setting in) {
        LocalDate from = from();
        LocalDate until = until();
        return (setting() == null || setting() == in)
                && (from == null || !date.isBefore(from))
                && (until == null || !date.isAfter(until));
    }

    /** Whether some date and setting exist on which both would hold. */
    default boolean meets(Excepted other) {
        LocalDate from = from();
        LocalDate until = until();
        LocalDate otherFrom = other.from();
        LocalDate otherUntil = other.until();
        return (setting() == null || other.setting() == null || setting() == other.setting())
                && (from == null || otherUntil == null || !from.isAfter(otherUntil))
                && (otherFrom == null || until == null || !otherFrom.isAfter(until));
    }
}
