package org.cannula.formats.grid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as records show it, with or without its day.
 *
 * @param day the day, null where none stands with it
 */
record MarClock(@Nullable LocalDate day, LocalTime time) {

    private static final String DAY = "(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4}))";
    private static final Pattern WHOLE = Pattern.compile(
            "(?:" + DAY + "[T ,]*)?(\\d{1,2}):?(\\d{2})(?::\\d{2})? ?([AaPp])?\\.?[Mm]?\\.?(?: ?" + DAY + ")?");
    private static final Pattern ONLY_DAY = Pattern.compile(DAY);

    /** The time in a cell, or null where it holds none. */
    static @Nullable MarClock of(String cell) {
        Matcher parts = WHOLE.matcher(cell.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            int hour = Integer.parseInt(parts.group(7));
            String half = parts.group(9);
            if (half != null) {
                hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
            }
            LocalDate before = day(parts, 0);
            return new MarClock(
                    before == null ? day(parts, 9) : before, LocalTime.of(hour, Integer.parseInt(parts.group(8))));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    /** The day in a cell that holds nothing else, or null. */
    static @Nullable LocalDate day(String cell) {
        Matcher parts = ONLY_DAY.matcher(cell.strip());
        try {
            return parts.matches() ? day(parts, 0) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate day(Matcher parts, int offset) {
        if (parts.group(offset + 1) != null) {
            return LocalDate.of(
                    Integer.parseInt(parts.group(offset + 1)),
                    Integer.parseInt(parts.group(offset + 2)),
                    Integer.parseInt(parts.group(offset + 3)));
        }
        if (parts.group(offset + 4) != null) {
            int year = Integer.parseInt(parts.group(offset + 6));
            return LocalDate.of(
                    year < 100 ? 2000 + year : year,
                    Integer.parseInt(parts.group(offset + 4)),
                    Integer.parseInt(parts.group(offset + 5)));
        }
        return null;
    }

    /** The same with the day of its row, where it has none itself. */
    MarClock on(@Nullable LocalDate other) {
        return day == null ? new MarClock(other, time) : this;
    }

    /** Minutes since 1970, for putting rows in order; of an unknown day those since midnight. */
    long minute() {
        LocalDate on = day == null ? LocalDate.EPOCH : day;
        return ChronoUnit.MINUTES.between(LocalDateTime.of(LocalDate.EPOCH, LocalTime.MIN), LocalDateTime.of(on, time));
    }

    /** As a sheet of that date says it. */
    String sheet(@Nullable LocalDate visit) {
        String clock = String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
        if (day == null || day.equals(visit)) {
            return clock;
        }
        long later = visit == null ? -1 : ChronoUnit.DAYS.between(visit, day);
        return later > 0 && later < 100 ? clock + "+" + later : day + "T" + clock;
    }
}
