package org.cannula.formats.timeline;

import java.time.LocalDate;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** Minutes of a visit's time line as the clock on the wall showed them. */
public final class WallClock {

    /** Minutes to add to the time line for the wall clock: the offset of a visit whose times are written with one. */
    private final long shift;

    private WallClock(long shift) {
        this.shift = shift;
    }

    /** The wall clock of a visit. */
    public static WallClock of(Visit visit) {
        for (Administration a : visit.administrations()) {
            Moment moment = a.start() != null ? a.start() : a.stop();
            if (moment != null) {
                return new WallClock(
                        moment.offset() == null ? 0 : moment.offset().getTotalSeconds() / 60);
            }
        }
        return new WallClock(0);
    }

    /** A minute of the time line as a minute of the wall clock. */
    public long wall(long minute) {
        return minute + shift;
    }

    /** A minute of the day such as {@code 08:05}. */
    public String time(long minute) {
        return timeOfWall(wall(minute));
    }

    /** A minute of the wall clock such as {@code 08:05}. */
    public static String timeOfWall(long wall) {
        int ofDay = Math.floorMod(wall, 1440);
        return two(ofDay / 60) + ':' + two(ofDay % 60);
    }

    /** The day of a minute of the wall clock such as {@code 03-02}. */
    public static String dayOfWall(long wall) {
        return LocalDate.ofEpochDay(Math.floorDiv(wall, 1440L)).toString().substring(5);
    }

    /** The day a minute of the time line falls on. */
    public LocalDate date(long minute) {
        return LocalDate.ofEpochDay(Math.floorDiv(wall(minute), 1440L));
    }

    /** A stretch such as {@code 23:40-00:30+1}; an unknown end is a question mark. */
    public String stretch(@Nullable Long start, @Nullable Long stop) {
        if (start == null) {
            return stop == null ? "?" : "?-" + time(stop);
        }
        if (stop == null) {
            return time(start) + "-?";
        }
        long days = date(stop).toEpochDay() - date(start).toEpochDay();
        return time(start) + '-' + time(stop) + (days == 0 ? "" : "+" + days);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
