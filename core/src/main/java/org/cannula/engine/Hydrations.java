package org.cannula.engine;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.basis.Reason;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.rules.AdditionalHourNeedsThirtyOneMinutes;
import org.cannula.rules.HydrationCeilingNeedsRecords;
import org.cannula.rules.HydrationIsSecondaryToDrugs;
import org.cannula.rules.HydrationRunsThirtyOneMinutes;
import org.cannula.rules.HydrationSegmentStandsAlone;

/** Places the hydration of one access, after every drug: the minutes that are left, in stretches. */
final class Hydrations {

    private final Sheet sheet;
    private final Ranking ranking;
    private final Access access;
    private int units;

    private Hydrations(Sheet sheet, Ranking ranking) {
        this.sheet = sheet;
        this.ranking = ranking;
        this.access = ranking.access;
    }

    static void place(Sheet sheet, Ranking ranking) {
        if (!ranking.access.hydration.isEmpty()) {
            new Hydrations(sheet, ranking).place();
        }
    }

    private void place() {
        List<Segment> segments = new ArrayList<>(ranking.segments);
        segments.sort(Segment.LONGEST);
        Ruling<Boolean> each = HydrationSegmentStandsAlone.RULE.decide(sheet.readings, segments.size());
        List<Given> earning = new ArrayList<>();
        if (each.value()) {
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                boolean initial = i == 0 && ranking.rank == Ranking.Rank.HYDRATION;
                if (earn(
                        segment.run(), segment.net(), initial, segment.because().because())) {
                    earning.add(segment.run());
                }
            }
        } else {
            Minutes all = Minutes.NONE;
            for (Segment segment : segments) {
                all = all.plus(segment.net());
            }
            if (earn(joined(segments), all, ranking.rank == Ranking.Rank.HYDRATION, each.because())) {
                segments.forEach(segment -> earning.add(segment.run()));
            }
        }
        for (Given run : access.hydration) {
            if (!earning.contains(run)) {
                sheet.tally.notCoded(run, shortfall(run, each.value()));
            }
        }
        if (!access.hydration.isEmpty()) {
            ceiling(access.hydration.get(0));
        }
    }

    private static Given joined(List<Segment> segments) {
        List<Given> runs = segments.stream()
                .map(Segment::run)
                .distinct()
                .sorted(Given.BY_START)
                .toList();
        Given first = runs.get(0);
        return runs.size() == 1 ? first : first.joined(runs, first.substance(), first.label(), first.category());
    }

    private boolean earn(Given run, Minutes net, boolean initial, Reason why) {
        int minutes = net.count();
        Ruling<Boolean> reportable = HydrationRunsThirtyOneMinutes.RULE.decide(sheet.readings, minutes);
        int least = sheet.readings.number(Knob.HYDRATION_MINIMUM);
        if (!reportable.value()) {
            sheet.tally.next(initial || ranking.rank == Ranking.Rank.NOTHING ? "96360" : "96361", run, least - minutes);
            return false;
        }
        if (!initial) {
            return secondary(run, net, why);
        }
        sheet.tally.earn(
                "96360",
                access,
                run,
                sheet.units(run, net, net, least, 0, 1),
                true,
                List.of(),
                ranking.reason(run.label()),
                reportable.because(),
                why);
        Ruling<Integer> hours = AdditionalHourNeedsThirtyOneMinutes.RULE.hours(minutes);
        sheet.tally.earn(
                "96361",
                access,
                run,
                sheet.units(run, net, net, AdditionalHourNeedsThirtyOneMinutes.threshold(1), 1, hours.value()),
                true,
                List.of(),
                hours.because(),
                why);
        sheet.tally.next("96361", run, AdditionalHourNeedsThirtyOneMinutes.threshold(hours.value() + 1) - minutes);
        units += 1 + hours.value();
        return true;
    }

    private boolean secondary(Given run, Minutes net, Reason why) {
        Ruling<Integer> hours = HydrationIsSecondaryToDrugs.RULE.units(net.count());
        sheet.tally.earn(
                "96361",
                access,
                run,
                sheet.units(run, net, net, HydrationIsSecondaryToDrugs.threshold(1), 0, hours.value()),
                true,
                List.of(),
                hours.because(),
                why);
        sheet.tally.next("96361", run, HydrationIsSecondaryToDrugs.threshold(hours.value() + 1) - net.count());
        units += hours.value();
        return hours.value() > 0;
    }

    private Reason shortfall(Given run, boolean each) {
        List<Integer> stretches = new ArrayList<>();
        int total = 0;
        for (Segment segment : ranking.segments) {
            total += segment.minutes();
            if (segment.run().equals(run)) {
                stretches.add(segment.minutes());
            }
        }
        return HydrationRunsThirtyOneMinutes.RULE
                .shortfall(sheet.readings, each || stretches.isEmpty() ? stretches : List.of(total))
                .because();
    }

    private void ceiling(Given run) {
        Ruling<Boolean> within = HydrationCeilingNeedsRecords.RULE.decide(sheet.readings, units);
        if (!within.value()) {
            sheet.tally.review(run, within.because());
        }
    }
}
