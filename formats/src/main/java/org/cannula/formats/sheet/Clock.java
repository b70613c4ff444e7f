package org.cannula.formats.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Moment;
import org.cannula.formats.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * A clock time as typed, before it is known which day it belongs to.
 *
 * @param day the day written with it, or null
 * @param hour hour, 0 to 24; 24:00 is the end of the day
 * @param minute minute
 * @param plus days after the visit's date written as {@code +1}, or null
 * @param offset offset written in brackets, or null
 */
record Clock(
        @Nullable LocalDate day,
        int hour,
        int minute,
        @Nullable Integer plus,
        @Nullable ZoneOffset offset) {

    /** How a clock time is written, for errors. */
    static final String VALID = "a clock time such as 08:00, 0800, 8:00 AM, 00:30+1 or 2026-03-02T08:00";

    /** The characters a clock time is made of. */
    static final String SHAPE = "(?:\\d{4}-\\d{2}-\\d{2}T)?(?:(?:\\d{1,2}:\\d{2}|\\d{4})(?:" + Meridiem.SHAPE
            + ")?|\\d{1,2}" + Meridiem.SHAPE + ")(?:\\+\\d{1,3})?(?:\\[[^\\]\\s]*\\])?";

    private static final Pattern PARTS = Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})T)?(\\d{1,2}?):?(\\d{2})?"
            + "(?:[ \\t\\u00A0]*([AaPp])\\.?[Mm]\\.?)?(?:\\+(\\d{1,3}))?(?:\\[([^\\]\\s]*)\\])?");

    private static final Pattern WHOLE = Pattern.compile(SHAPE);

    /** A clock time, or null where the text is none. */
    static @Nullable Clock of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!WHOLE.matcher(text).matches() || !parts.matches()) {
            return null;
        }
        int hour = Integer.parseInt(parts.group(2));
        int minute = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        String half = parts.group(4);
        LocalDate day = parts.group(1) == null ? null : Times.day(parts.group(1));
        ZoneOffset offset = parts.group(6) == null ? null : Times.offset(parts.group(6));
        boolean wrong = hour > 24
                || minute > 59
                || (hour == 24 && minute > 0)
                || (parts.group(1) != null && day == null)
                || (half != null && (hour == 0 || hour > 12))
                || (parts.group(1) != null && parts.group(5) != null)
                || (parts.group(6) != null && offset == null);
        if (wrong) {
            return null;
        }
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        Integer plus = parts.group(5) == null ? null : Integer.valueOf(parts.group(5));
        return new Clock(day, hour, minute, plus, offset);
    }

    /** Whether the day is written. */
    boolean hasDay() {
        return day != null || plus != null;
    }

    /** The moment meant, on {@code other} where no day is written; null where the day stays unknown. */
    @Nullable
    Moment on(@Nullable LocalDate visitDate, @Nullable LocalDate other, @Nullable ZoneOffset visitOffset) {
        LocalDate on = day;
        if (on == null) {
            on = plus == null ? other : visitDate == null ? null : visitDate.plusDays(plus);
        }
        if (on == null) {
            return null;
        }
        try {
            LocalDateTime local =
                    hour == 24 ? on.plusDays(1).atStartOfDay() : LocalDateTime.of(on, LocalTime.of(hour, minute));
            return new Moment(local, offset == null ? visitOffset : offset);
        } catch (DateTimeException beyondTheCalendar) {
            return null;
        }
    }
}
