package org.cannula.formats.sheet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.cannula.chart.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Writes clock times as short as they read back.
 *
 * @param date date of the visit
 * @param offset offset written once for the whole visit
 */
record SheetTimes(@Nullable LocalDate date, @Nullable ZoneOffset offset) {

    /** The time; its day is left out where it is {@code day}. */
    String relativeTo(Moment moment, @Nullable LocalDate day) {
        return time(moment, moment.date().equals(day));
    }

    /** The time; its day is left out where the first such time from {@code start} on is meant. */
    String from(Moment moment, @Nullable Moment start) {
        if (start == null) {
            return relativeTo(moment, date);
        }
        // An offset that differs makes "the first such time" hard to see: the day is written.
        boolean sameOffset = start.offset() == null
                ? moment.offset() == null
                : start.offset().equals(moment.offset());
        long later = moment.minute() - start.minute();
        return time(moment, sameOffset && later >= 0 && later < 24 * 60);
    }

    private String time(Moment moment, boolean dayKnown) {
        String clock = String.format(
                Locale.ROOT,
                "%02d:%02d",
                moment.local().getHour(),
                moment.local().getMinute());
        String zone = moment.offset() == null || moment.offset().equals(offset)
                ? ""
                : "[" + moment.offset().getId() + "]";
        if (dayKnown) {
            return clock + zone;
        }
        long days = date == null ? -1 : ChronoUnit.DAYS.between(date, moment.date());
        return days < 0 || days > 99 ? moment.date() + "T" + clock + zone : clock + "+" + days + zone;
    }
}
