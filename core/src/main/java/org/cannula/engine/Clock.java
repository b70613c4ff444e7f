package org.cannula.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** Turns the minutes of one visit's time line back into the dates of its place of service. */
final class Clock {

    private static final long DAY = 24 * 60;

    /** Offset in minutes from each documented minute on; empty where the visit is in wall-clock time. */
    private final TreeMap<Long, Integer> offsets = new TreeMap<>();

    private final LocalDate date;

    Clock(Visit visit) {
        see(visit.arrived());
        see(visit.departed());
        see(visit.inpatientFrom());
        Moment first = null;
        for (Administration given : visit.administrations()) {
            see(given.start());
            see(given.stop());
            Moment at = given.start() != null ? given.start() : given.stop();
            if (at != null && (first == null || at.minute() < first.minute())) {
                first = at;
            }
        }
        LocalDate documented = visit.date();
        Moment fallback = first != null ? first : visit.arrived();
        if (documented != null) {
            date = documented;
        } else if (fallback != null) {
            date = fallback.date();
        } else {
            throw new IllegalStateException("a visit without any date was not refused");
        }
    }

    private void see(@Nullable Moment moment) {
        if (moment != null && moment.offset() != null) {
            offsets.put(moment.minute(), moment.offset().getTotalSeconds() / 60);
        }
    }

    /** Day of the visit: as documented, else of its earliest clock time, else of arrival. */
    LocalDate visitDate() {
        return date;
    }

    /** The date on which a minute of the time line lies. */
    LocalDate date(long minute) {
        return LocalDate.ofEpochDay(Math.floorDiv(minute + offset(minute), DAY));
    }

    /** The minute at which a date begins. */
    long startOf(LocalDate day) {
        long local = day.toEpochDay() * DAY;
        return local - offset(local);
    }

    /** Clock time of a minute, such as {@code 08:16}, with {@code +1} where it lies on a later day than {@code day}. */
    String time(long minute, LocalDate day) {
        long local = minute + offset(minute);
        long ofDay = Math.floorMod(local, DAY);
        long days = Math.floorDiv(local, DAY) - day.toEpochDay();
        String text = two(ofDay / 60) + ":" + two(ofDay % 60);
        return days == 0 ? text : text + "+" + days;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    private int offset(long minute) {
        if (offsets.isEmpty()) {
            return 0;
        }
        Map.Entry<Long, Integer> at = offsets.floorEntry(minute);
        return (at != null ? at : offsets.firstEntry()).getValue();
    }
}
