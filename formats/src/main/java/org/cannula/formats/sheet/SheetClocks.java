package org.cannula.formats.sheet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Moment;
import org.jspecify.annotations.Nullable;

/** Reads the clock times of one visit, given its date and offset. */
final class SheetClocks {

    /** From and to; either may be {@code ?}. */
    static final Pattern RANGE = Pattern.compile("(\\?|" + Clock.SHAPE + ")[-\u2013](\\?|" + Clock.SHAPE + ")");

    private static final String DAY_NEEDED = "a date on the visit line, or a whole time such as 2026-03-02T08:00";

    private final SheetFaults faults;
    private final @Nullable LocalDate date;
    private final @Nullable ZoneOffset offset;
    private boolean dayAsked;

    SheetClocks(SheetFaults faults, @Nullable LocalDate date, @Nullable ZoneOffset offset) {
        this.faults = faults;
        this.date = date;
        this.offset = offset;
    }

    /** A time on the visit's date, where no day is written. */
    @Nullable
    Moment onVisitDate(SheetLine line, int column, String text) {
        return read(line, column, text, date);
    }

    /** A time on the day of {@code start}, where no day is written; on the visit's date where there is no start. */
    @Nullable
    Moment onDayOf(@Nullable Moment start, SheetLine line, int column, String text) {
        return read(line, column, text, start == null ? date : start.date());
    }

    /** The first such time that is not before {@code start}, where no day is written. */
    @Nullable
    Moment from(@Nullable Moment start, SheetLine line, int column, String text) {
        Moment moment = onDayOf(start, line, column, text);
        Clock clock = Clock.of(text);
        if (moment != null && start != null && clock != null && !clock.hasDay() && moment.minute() < start.minute()) {
            return clock.on(date, start.date().plusDays(1), offset);
        }
        return moment;
    }

    /** The two halves of a range, or null after a fault. */
    String @Nullable [] halves(SheetLine line, int column, String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            faults.at(line, column, text, "two clock times such as 12:30-12:40");
            return null;
        }
        return new String[] {Meridiem.shared(range.group(1), range.group(2)), range.group(2)};
    }

    private @Nullable Moment read(SheetLine line, int column, String text, @Nullable LocalDate otherwise) {
        Clock clock = Clock.of(text);
        if (clock == null) {
            faults.at(line, column, text, Clock.VALID);
            return null;
        }
        Moment moment = clock.on(date, otherwise, offset);
        if (moment == null && !dayAsked) {
            dayAsked = true;
            faults.at(line, column, text + " without a day", DAY_NEEDED);
        }
        return moment;
    }
}
