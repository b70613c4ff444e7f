package org.cannula.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A documented clock time: wall-clock time of the place of service, with its offset where one was written. Without
 * offsets, minutes are wall-clock differences; with them, elapsed time. A visit never mixes the two.
 *
 * @param local wall-clock time, to the minute; seconds are dropped
 * @param offset offset from UTC, or null where none was written
 */
public record Moment(LocalDateTime local, @Nullable ZoneOffset offset) {

    public Moment {
        local = local.withSecond(0).withNano(0);
    }

    /** A wall-clock time without offset, such as {@code 2026-03-02T08:00}. */
    public static Moment of(String local) {
        return new Moment(LocalDateTime.parse(local), null);
    }

    /** The minute on the visit's time line, counted from 1970-01-01T00:00. */
    public long minute() {
        long seconds = local.toEpochSecond(offset == null ? ZoneOffset.UTC : offset);
        return Math.floorDiv(seconds, 60L);
    }

    public LocalDate date() {
        return local.toLocalDate();
    }

    @Override
    public String toString() {
        return offset == null ? local.toString() : local.toString() + offset;
    }
}
