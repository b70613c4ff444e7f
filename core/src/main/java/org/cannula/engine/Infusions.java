package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.basis.Minutes;
import org.cannula.basis.Reason;
import org.cannula.basis.Ruling;
import org.cannula.rules.AdditionalHourNeedsThirtyOneMinutes;
import org.cannula.rules.ConcurrentChemotherapyHasNoCode;
import org.cannula.rules.ConcurrentNeedsAPrimary;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.rules.InfusionsRunTogether;
import org.cannula.rules.OverlappingMinutesCountOnce;
import org.cannula.rules.RepeatInfusionEarnsAdditionalHours;
import org.cannula.rules.SequentialInfusionNeedsANewDrug;
import org.cannula.rules.ThirdConcurrentDrugHasNoCode;
import org.cannula.rules.UncoveredMinutesAreAShortInfusion;
import org.cannula.service.CodeUnits;
import org.jspecify.annotations.Nullable;

/** Places the drug infusions of one access in rank order: initial, sequential, concurrent, repeat, or nothing. */
final class Infusions {

    private static final int MINIMUM = InfusionRunsSixteenMinutes.MINIMUM;

    private final Sheet sheet;
    private final Ranking ranking;
    private final Access access;

    /** Runs that hold minutes; a run coded concurrent or not at all holds none. */
    private final List<Given> holding = new ArrayList<>();

    private Minutes held = Minutes.NONE;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> sequential = new HashSet<>();

    /** Minutes of each drug whose times are added under the reading that sums repeats. */
    private final LinkedHashMap<String, Minutes> summed = new LinkedHashMap<>();

    private final Map<String, Given> summedFirst = new LinkedHashMap<>();

    /** Runs that end up as pushes. */
    private final List<Pushes.Event> pushes = new ArrayList<>();

    private Infusions(Sheet sheet, Ranking ranking) {
        this.sheet = sheet;
        this.ranking = ranking;
        this.access = ranking.access;
    }

    /** Places all infusions of an access and returns those that are reported as pushes. */
    static List<Pushes.Event> place(Sheet sheet, Ranking ranking) {
        Infusions infusions = new Infusions(sheet, ranking);
        for (Given run : ranking.infusions) {
            infusions.place(run);
            infusions.seen.add(run.substance());
        }
        infusions.earnSums();
        return infusions.pushes;
    }

    private void place(Given run) {
        if (run.equals(ranking.initial)) {
            firstHour(
                    run,
                    ranking.rank.code,
                    run.running(),
                    ranking.reason(run.label()),
                    InfusionRunsSixteenMinutes.RULE.decide(run.minutes()).because());
            return;
        }
        int shared = run.running().overlap(held);
        Ruling<Minutes> net = OverlappingMinutesCountOnce.RULE.net(sheet.readings, run.running(), held);
        int left = net.value().count();
        Reason together = together(run);
        boolean concurrent = together != null || (left < MINIMUM && shared >= MINIMUM) || isHalfCovered(run, left);
        if (seen.contains(run.substance())) {
            repeat(run, net, together != null);
        } else if (together == null && (left >= MINIMUM || access.reduced.contains(run))) {
            sequential(run, net, shared);
        } else if (concurrent) {
            concurrent(run, together == null ? net.because() : together);
        } else {
            Reason why = UncoveredMinutesAreAShortInfusion.RULE
                    .decide(run.label(), left, shared)
                    .because();
            sheet.tally.review(run, why);
            pushes.add(new Pushes.Event(run, Pushes.Kind.SHORT_OF_ITS_OWN));
        }
    }

    /** Why a run is concurrent with one that holds minutes, or null. */
    private @Nullable Reason together(Given run) {
        for (Given other : holding) {
            Ruling<Boolean> ruling = InfusionsRunTogether.RULE.decide(sheet.readings, run.running(), other.running());
            if (ruling.value()) {
                return ruling.because();
            }
        }
        return null;
    }

    /** Whether too little is left of a run and the other infusions of the access cover at least half of it. */
    private boolean isHalfCovered(Given run, int left) {
        if (left >= MINIMUM || run.minutes() < MINIMUM) {
            return false;
        }
        Minutes others = Minutes.NONE;
        for (Given other : access.infusions) {
            others = other.equals(run) ? others : others.plus(other.running());
        }
        return 2 * run.running().overlap(others) >= run.minutes();
    }

    private void sequential(Given run, Ruling<Minutes> net, int shared) {
        Ruling<String> ruling = SequentialInfusionNeedsANewDrug.RULE.decide(
                run.isChemotherapy() ? "96417" : "96367",
                run.label(),
                net.value().count());
        sequential.add(run.substance());
        if (shared > 0) {
            firstHour(run, ruling.value(), net.value(), ruling.because(), net.because());
        } else {
            firstHour(run, ruling.value(), net.value(), ruling.because());
        }
    }

    private void firstHour(Given run, String code, Minutes net, Reason... reasons) {
        boolean reduced = access.reduced.contains(run);
        int earnedAt = reduced ? Math.min(MINIMUM, net.count()) : MINIMUM;
        sheet.tally.earn(
                code,
                access,
                run,
                sheet.units(run, net, run.running(), earnedAt, 0, 1),
                true,
                reduced ? List.of("53") : List.of(),
                reasons);
        if (isSummed(run)) {
            summed.put(run.substance(), net);
            summedFirst.put(run.substance(), run);
        } else {
            hours(run, net, 1, AdditionalHourNeedsThirtyOneMinutes.RULE.hours(net.count()));
        }
        hold(run);
    }

    /** Additional hours beyond the first {@code paid} ones, and the distance to the next. */
    private void hours(Given run, Minutes net, int paid, Ruling<Integer> hours) {
        String code = run.isChemotherapy() ? "96415" : "96366";
        int first = paid == 0 ? MINIMUM : AdditionalHourNeedsThirtyOneMinutes.threshold(paid);
        List<Tally.Unit> units = new ArrayList<>(hours.value());
        if (paid == 0 && hours.value() > 0) {
            units.addAll(sheet.units(run, net, run.running(), first, 0, 1));
            units.addAll(sheet.units(
                    run, net, run.running(), AdditionalHourNeedsThirtyOneMinutes.threshold(1), 1, hours.value() - 1));
        } else {
            units.addAll(sheet.units(run, net, run.running(), first, paid, hours.value()));
        }
        sheet.tally.earn(code, access, run, units, true, List.of(), hours.because());
        int next = AdditionalHourNeedsThirtyOneMinutes.threshold(Math.max(1, paid + hours.value()));
        sheet.tally.next(code, run, next - net.count());
    }

    private void hold(Given run) {
        holding.add(run);
        held = held.plus(run.running());
    }

    private void concurrent(Given run, Reason together) {
        if (!run.isChemotherapy()) {
            concurrentDrug(run, together);
            return;
        }
        Ruling<ConcurrentChemotherapyHasNoCode.Answer> ruling =
                ConcurrentChemotherapyHasNoCode.RULE.decide(sheet.readings, run.label());
        if (ruling.value() == ConcurrentChemotherapyHasNoCode.Answer.UNLISTED) {
            sheet.tally.earn("96549", access, run, sheet.startDate(run), ruling.because(), together);
            return;
        }
        sheet.tally.notCoded(run, ruling.because(), together);
        if (ruling.value() == ConcurrentChemotherapyHasNoCode.Answer.REVIEW) {
            sheet.tally.review(run, ruling.because(), new CodeUnits("96549", 1, List.of()));
        }
    }

    private void concurrentDrug(Given run, Reason together) {
        LocalDate date = sheet.startDate(run);
        Ruling<Boolean> once = sheet.concurrency.mayUse(sheet.readings, date, run.label());
        if (once.value()) {
            useTheOneUnit(run, date, once.because(), together);
        } else if (sheet.concurrency.usedByAnother(run.substance(), date)
                && ThirdConcurrentDrugHasNoCode.RULE
                        .asSequential(sheet.readings, run.label())
                        .value()) {
            sequential.add(run.substance());
            firstHour(
                    run,
                    "96367",
                    run.running(),
                    ThirdConcurrentDrugHasNoCode.RULE
                            .asSequential(sheet.readings, run.label())
                            .because());
        } else {
            sheet.tally.notCoded(run, once.because(), together);
        }
    }

    private void useTheOneUnit(Given run, LocalDate date, Reason once, Reason together) {
        sheet.tally.tables.add("aoc");
        if (!sheet.concurrency.hasPrimary()) {
            sheet.tally.notCoded(
                    run,
                    ConcurrentNeedsAPrimary.RULE
                            .decide(
                                    sheet.readings,
                                    List.of(),
                                    sheet.readings.policy().date())
                            .because(),
                    together);
            return;
        }
        Minutes shared = run.running().and(held);
        sheet.tally.earn("96368", access, run, List.of(new Tally.Unit(date, shared)), false, List.of(), once, together);
        sheet.concurrency.use(date, run.substance(), access.site + " " + run.substance());
    }

    private void repeat(Given run, Ruling<Minutes> net, boolean concurrent) {
        if (concurrent) {
            concurrentRepeat(run);
            return;
        }
        int left = net.value().count();
        Ruling<String> reading = RepeatInfusionEarnsAdditionalHours.RULE.reading(sheet.readings, run.label());
        if (left < MINIMUM) {
            pushes.add(new Pushes.Event(run, Pushes.Kind.SHORT_REPEAT));
        } else if (reading.value().equals("push")) {
            pushes.add(new Pushes.Event(run, Pushes.Kind.REPEAT_READ_AS_PUSH));
        } else if (reading.value().equals("sum")) {
            summed.merge(run.substance(), net.value(), Minutes::plus);
            summedFirst.putIfAbsent(run.substance(), run);
            hold(run);
            sheet.tally.notCoded(run, reading.because());
        } else {
            Ruling<Integer> units = RepeatInfusionEarnsAdditionalHours.RULE.units(sheet.readings, run.label(), left);
            if (units.value() == 0) {
                sheet.tally.notCoded(run, units.because());
            } else if (reading.value().equals("interval31")) {
                hoursFromThirtyOne(run, net.value(), units);
                hold(run);
            } else {
                hours(run, net.value(), 0, units);
                hold(run);
            }
        }
    }

    private void hoursFromThirtyOne(Given run, Minutes net, Ruling<Integer> units) {
        int first = AdditionalHourNeedsThirtyOneMinutes.PAST_THE_HOUR;
        sheet.tally.earn(
                run.isChemotherapy() ? "96415" : "96366",
                access,
                run,
                sheet.units(run, net, run.running(), first, 0, units.value()),
                true,
                List.of(),
                units.because());
    }

    /** A repeat beside a paid infusion: the restart. It may at most be the one concurrent unit, where nobody used it. */
    private void concurrentRepeat(Given run) {
        boolean open = !run.isChemotherapy()
                && !sequential.contains(run.substance())
                && !sheet.concurrency.hasUsed(access.site + " " + run.substance())
                && sheet.concurrency
                        .mayUse(sheet.readings, sheet.startDate(run), run.label())
                        .value();
        Reason restart = RepeatInfusionEarnsAdditionalHours.RULE
                .concurrentRepeat(run.label())
                .because();
        if (open) {
            Ruling<Boolean> once = sheet.concurrency.mayUse(sheet.readings, sheet.startDate(run), run.label());
            useTheOneUnit(run, sheet.startDate(run), once.because(), restart);
        } else {
            sheet.tally.notCoded(run, restart);
        }
    }

    private boolean isSummed(Given run) {
        boolean repeated = access.infusions.stream()
                .anyMatch(other -> !other.equals(run) && other.substance().equals(run.substance()));
        return repeated
                && RepeatInfusionEarnsAdditionalHours.RULE
                        .reading(sheet.readings, run.label())
                        .value()
                        .equals("sum");
    }

    private void earnSums() {
        summed.forEach((substance, minutes) -> {
            Given first = summedFirst.get(substance);
            if (first != null) {
                Ruling<Integer> hours = AdditionalHourNeedsThirtyOneMinutes.RULE.hours(minutes.count());
                List<Tally.Unit> units = sheet.units(
                        first,
                        minutes,
                        minutes.plus(first.running()),
                        first.running().first(),
                        AdditionalHourNeedsThirtyOneMinutes.threshold(1),
                        1,
                        hours.value());
                sheet.tally.earn(
                        first.isChemotherapy() ? "96415" : "96366",
                        access,
                        first,
                        units,
                        true,
                        List.of(),
                        hours.because());
            }
        });
    }
}
