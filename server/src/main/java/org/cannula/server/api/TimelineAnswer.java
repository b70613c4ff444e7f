package org.cannula.server.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Minutes;
import org.cannula.basis.Span;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.cannula.formats.sheet.ClockPlace;
import org.cannula.formats.timeline.Bar;
import org.cannula.formats.timeline.Tick;
import org.cannula.formats.timeline.WallClock;
import org.cannula.service.CodedVisit;
import org.cannula.service.PaidUnit;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is drawn over the minute axis. Every minute is one of the clock on the wall, counted from midnight of
 * {@code day}; spans end before their second number.
 *
 * @param day the day minute 0 begins
 * @param arrived arrival, null where not documented
 * @param departed departure, likewise
 * @param inpatientFrom when the inpatient order took effect, likewise
 * @param bars one for each administration, in their order
 * @param units the minute ledger
 */
record TimelineAnswer(
        LocalDate day,
        @Nullable Long arrived,
        @Nullable Long departed,
        @Nullable Long inpatientFrom,
        List<BarAnswer> bars,
        List<UnitAnswer> units) {

    /**
     * One administration.
     *
     * @param access the venous access, or the route where it is none
     * @param venous whether it shares an access with others
     * @param point whether it is a moment without a length
     * @param infusion whether its time counts, so that an unknown end is a question
     * @param documentedStop whether the chart has its end; otherwise {@code stop} was derived, or is null
     * @param beside minutes in which another infusion of the same access ran
     * @param earned minutes that earned a unit of a timed code
     * @param line line of the sheet it was read from
     * @param clockFrom characters of that line before its clock times, where they are written so that they can be replaced
     * @param clockTo characters of that line up to their end
     */
    record BarAnswer(
            String id,
            String name,
            @Nullable String drug,
            String route,
            String access,
            boolean venous,
            boolean point,
            boolean infusion,
            @Nullable Long start,
            @Nullable Long stop,
            boolean documentedStart,
            boolean documentedStop,
            @Nullable Integer minutes,
            List<long[]> running,
            List<long[]> pauses,
            List<long[]> beside,
            List<long[]> earned,
            List<TickAnswer> ticks,
            Map<String, Integer> codes,
            @Nullable Integer line,
            @Nullable Integer clockFrom,
            @Nullable Integer clockTo) {}

    /** Where a unit was reached: the minute, the minutes that had run by then, the code. */
    record TickAnswer(long minute, int ran, String code) {}

    /** An entry of the ledger: a unit, what it rests on, and the minutes that paid for it. */
    record UnitAnswer(
            String code, int unit, LocalDate date, boolean timed, List<String> administrations, List<long[]> minutes) {}

    /** The timeline of a visit; {@code coded} is null where it could not be coded: then nothing earned anything. */
    static TimelineAnswer of(Visit visit, @Nullable CodedVisit coded, List<String> lines) {
        WallClock clock = WallClock.of(visit);
        List<PaidUnit> ledger = coded == null ? List.of() : coded.ledger();
        List<Bar> bars = Bar.of(visit, ledger);
        LocalDate day = day(visit, bars, clock);
        Minute minute = new Minute(clock, day.toEpochDay() * 1440);
        List<BarAnswer> answers = new ArrayList<>();
        for (Bar bar : bars) {
            answers.add(bar(bar, bars, minute, lines));
        }
        return new TimelineAnswer(
                day,
                minute.of(visit.arrived()),
                minute.of(visit.departed()),
                minute.of(visit.inpatientFrom()),
                answers,
                ledger.stream()
                        .map(unit -> new UnitAnswer(
                                unit.code(),
                                unit.unit(),
                                unit.date(),
                                unit.timed(),
                                unit.administrations(),
                                minute.spans(unit.minutes())))
                        .toList());
    }

    private static LocalDate day(Visit visit, List<Bar> bars, WallClock clock) {
        if (visit.date() != null) {
            return visit.date();
        }
        for (Bar bar : bars) {
            Long first = bar.start() != null ? bar.start() : bar.stop();
            if (first != null) {
                return clock.date(first);
            }
        }
        return visit.arrived() == null ? LocalDate.EPOCH : visit.arrived().date();
    }

    private static BarAnswer bar(Bar bar, List<Bar> all, Minute minute, List<String> lines) {
        Administration a = bar.administration();
        boolean venous = a.route().isIntravenous();
        List<long[]> pauses = a.pauses().stream()
                .map(pause -> new long[] {
                    minute.of(pause.start().minute()), minute.of(pause.stop().minute())
                })
                .toList();
        Integer line = FaultAnswer.line(a.origin().place());
        ClockPlace place = line == null || line > lines.size() ? null : ClockPlace.of(lines.get(line - 1));
        return new BarAnswer(
                a.id(),
                bar.name(),
                a.drug(),
                a.route().word(),
                venous ? a.site() : a.route().word(),
                venous,
                bar.isPoint(),
                !a.route().isMoment(),
                minute.of(bar.start()),
                minute.of(bar.stop()),
                a.start() != null,
                a.stop() != null,
                a.minutes(),
                minute.spans(bar.running()),
                pauses,
                minute.spans(bar.running().and(others(bar, all))),
                minute.spans(bar.earned()),
                Tick.of(bar).stream()
                        .map(tick -> new TickAnswer(minute.of(tick.minute()), tick.ran(), tick.code()))
                        .toList(),
                bar.codes(),
                line,
                place == null ? null : place.from(),
                place == null ? null : place.to());
    }

    /** Minutes in which another infusion of the same access ran. */
    private static Minutes others(Bar bar, List<Bar> all) {
        Administration a = bar.administration();
        Minutes others = Minutes.NONE;
        for (Bar other : all) {
            Administration b = other.administration();
            if (!b.id().equals(a.id()) && b.route() == a.route() && b.site().equals(a.site())) {
                others = others.plus(other.running());
            }
        }
        return others;
    }

    /** Minutes of the time line as minutes of the clock on the wall since midnight. */
    private record Minute(WallClock clock, long midnight) {

        long of(long minute) {
            return clock.wall(minute) - midnight;
        }

        @Nullable
        Long of(@Nullable Long minute) {
            return minute == null ? null : Long.valueOf(of(minute.longValue()));
        }

        @Nullable
        Long of(@Nullable Moment moment) {
            return moment == null ? null : Long.valueOf(of(moment.minute()));
        }

        List<long[]> spans(Minutes minutes) {
            List<long[]> spans = new ArrayList<>();
            for (Span span : minutes.spans()) {
                spans.add(new long[] {of(span.start()), of(span.stop())});
            }
            return spans;
        }
    }
}
