package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.REVIEW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.cannula.cases.oracle.Billed;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;

/** The claim stays as it was; the chart is not what it was made from. */
final class ChartEdits {

    private ChartEdits() {}

    /** The stop of an infusion was never written down, and it is billed all the same. */
    static List<Label> stopLost(Sample sample, SplittableRandom random) {
        if (sample.visits.size() > 1) {
            return List.of();
        }
        Bill bill = Edit.pick(sample.bills, random);
        List<Administration> lasting = bill.visit.administrations().stream()
                .filter(a -> a.route() == Route.IV_INFUSION
                        && a.start() != null
                        && a.stop() != null
                        && a.minutes() == null
                        && a.rateMlPerHour() == null
                        && a.bag() == null)
                .toList();
        if (lasting.isEmpty()) {
            return List.of();
        }
        Administration lost = Edit.pick(lasting, random);
        List<Administration> given = new ArrayList<>();
        for (Administration a : bill.visit.administrations()) {
            given.add(
                    a.id().equals(lost.id())
                            ? a.toBuilder().stop(null).pauses(List.of()).build()
                            : a);
        }
        Sample other =
                sample.with(bill, bill.visit.toBuilder().administrations(given).build());
        List<Billed> left = other.coded(Map.of()).get(sample.visits.indexOf(bill.visit));
        List<Label> labels = new ArrayList<>();
        for (String code :
                new TreeSet<>(bill.administrations().stream().map(l -> l.code).toList())) {
            int supported = left.stream()
                    .filter(line -> line.code().equals(code))
                    .mapToInt(Billed::units)
                    .sum();
            // A chart that no longer shows when the infusion ended may not speak of its last day at all.
            Visit chart = other.visits.get(sample.visits.indexOf(bill.visit));
            List<Line> spoken = bill.with(line -> line.code.equals(code)
                    && (Charts.covers(chart, line.date)
                            || left.stream().anyMatch(shown -> shown.date().equals(line.date))));
            if (supported < Bill.units(spoken)) {
                Situation situation =
                        isEndedByTheNext(lost, lasting) ? Situation.BEYOND_CHART : Situation.TIMES_MISSING;
                labels.add(Label.of(situation, bill, spoken, REVIEW, null));
            }
        }
        if (!labels.isEmpty()) {
            sample.take(other, bill, left);
            sample.settled = false;
        }
        return labels;
    }

    /** Whether the next bag of the drug shows when this one ended, so that no time is missing after all. */
    private static boolean isEndedByTheNext(Administration lost, List<Administration> lasting) {
        return lasting.stream()
                .anyMatch(next -> next.start() != null
                        && lost.start() != null
                        && next.start().minute() > lost.start().minute()
                        && Objects.equals(next.hcpcs(), lost.hcpcs()));
    }

    /** Admitted before the last drug began: from then on nothing is outpatient. */
    static List<Label> admittedBefore(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        List<Moment> starts = bill.visit.administrations().stream()
                .map(Administration::start)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Moment::minute))
                .toList();
        if (!bill.facility() || !bill.medicare() || sample.visits.size() > 1 || starts.size() < 2) {
            return List.of();
        }
        Moment last = starts.get(starts.size() - 1);
        Moment order = new Moment(last.local().minusMinutes(1), last.offset());
        Visit visit = bill.visit.toBuilder().inpatientFrom(order).build();
        Sample other = sample.with(bill, visit);
        List<Billed> left = other.coded(Map.of()).get(0);
        List<Label> labels = new ArrayList<>();
        for (Line line : bill.administrations()) {
            List<Line> same = bill.with(each -> each.code.equals(line.code) && each.date.equals(line.date));
            int stands = left.stream()
                    .filter(kept -> kept.code().equals(line.code) && kept.date().equals(line.date))
                    .mapToInt(Billed::units)
                    .sum();
            int all = left.stream()
                    .filter(kept -> kept.code().equals(line.code))
                    .mapToInt(Billed::units)
                    .sum();
            boolean tooMany = stands < Bill.units(same) && all < Bill.units(bill.of(line.code));
            if (tooMany && same.get(0) == line && !line.date.isBefore(order.date())) {
                labels.add(Label.of(Situation.AFTER_ORDER, bill, same, REVIEW, null));
            }
        }
        if (!labels.isEmpty()) {
            sample.take(other, bill, left);
        }
        return labels;
    }

    /** Admitted after the last drug: what was given belongs on the inpatient claim. */
    static List<Label> admitted(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        if (!bill.facility()
                || !bill.medicare()
                || sample.visits.size() > 1
                || bill.administrations().isEmpty()) {
            return List.of();
        }
        Moment last = null;
        for (Administration a : bill.visit.administrations()) {
            for (Moment moment : new Moment[] {a.start(), a.stop()}) {
                if (moment != null && (last == null || moment.minute() > last.minute())) {
                    last = moment;
                }
            }
        }
        if (last == null) {
            return List.of();
        }
        Moment order = new Moment(last.local().plusMinutes(30 + random.nextInt(300)), last.offset());
        Visit visit = bill.visit.toBuilder().inpatientFrom(order).build();
        Sample other = sample.with(bill, visit);
        List<Billed> left = other.coded(Map.of()).get(0);
        if (!left.equals(bill.supported)) {
            return List.of();
        }
        sample.take(other, bill, left);
        return List.of(Label.of(Situation.PAYMENT_WINDOW, bill, bill.administrations(), REVIEW, null));
    }
}
