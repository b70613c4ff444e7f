package org.cannula.formats.cms;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as the published files write them. */
final class Days {

    private Days() {}

    /**
     * {@code 20041231} as a date; blank, {@code *} and {@code .} are no day.
     *
     * @throws DateTimeException where it is neither
     */
    static @Nullable LocalDate plain(String text) {
        if (isNone(text)) {
            return null;
        }
        if (!text.matches("\\d{8}")) {
            throw new DateTimeException(text);
        }
        return LocalDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(4, 6)),
                Integer.parseInt(text.substring(6)));
    }

    /**
     * {@code 2013091}, year and day of the year, as a date; blank is no day.
     *
     * @throws DateTimeException where it is neither
     */
    static @Nullable LocalDate julian(String text) {
        if (isNone(text)) {
            return null;
        }
        if (!text.matches("\\d{7}")) {
            throw new DateTimeException(text);
        }
        return LocalDate.ofYearDay(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4)));
    }

    private static boolean isNone(String text) {
        return text.isEmpty() || text.equals("*") || text.equals(".");
    }

    /** As a stored row writes it. */
    static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The earlier of two; null is never. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
