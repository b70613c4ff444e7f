package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.NOTE;
import static org.cannula.checks.Severity.REVIEW;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Wrong dates, and lines and claims that stand twice. */
final class DateEdits {

    private DateEdits() {}

    /** A line of another day than any of the claim. */
    static List<Label> outsideTheClaim(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.with(line -> line.isAdministration() || line.isDrug());
        Line line = Edit.pick(lines, random);
        int days = 2 + random.nextInt(20);
        line.date = random.nextBoolean() ? bill.from.minusDays(days) : bill.through.plusDays(days);
        return List.of(Label.of(Situation.DATE_OUTSIDE_CLAIM, bill, line, REVIEW, REVIEW));
    }

    /** Units of one day of a stay on the next. */
    static List<Label> otherDay(Bill bill, SplittableRandom random) {
        if (bill.from.equals(bill.through)) {
            return List.of();
        }
        List<Line> lines = bill.with(line -> line.isAdministration()
                && line.date.isBefore(bill.through)
                && !line.isSeparate()
                && bill.supported(line.code, line.date.plusDays(1)) == 0
                && bill.of(line.code).size() == 1);
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(lines, random);
        line.date = line.date.plusDays(1);
        return List.of(Label.of(Situation.OTHER_DATE, bill, line, NOTE, null));
    }

    /** A line entered twice. */
    static List<Label> twice(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.with(line -> line.isAdministration() || line.isDrug());
        Line line = Edit.pick(lines, random);
        if (line.code.equals(ConcurrentEdits.CODE)) {
            return List.of();
        }
        Line again = line.copy();
        bill.lines.add(again);
        List<Line> both = List.of(line, again);
        // A modifier says that the second was separate, so that only the chart knows better.
        return List.of(
                line.isSeparate()
                        ? Label.of(Situation.BEYOND_CHART, bill, both, REVIEW, null)
                        : Label.of(Situation.DUPLICATE_LINE, bill, both, REVIEW, REVIEW));
    }

    /** The whole claim sent twice, under another number. */
    static List<Label> claimTwice(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        Bill again = bill.again(bill.id + " again");
        sample.bills.add(again);
        return List.of(Label.of(Situation.DUPLICATE_CLAIM, again, again.lines, REVIEW, REVIEW));
    }

    /** Lines of one day on a second claim, so that no single one shows too much. */
    static List<Label> split(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        List<Line> concurrent = bill.of(ConcurrentEdits.CODE);
        List<Line> initial =
                bill.with(line -> Set.of("96365", "96413", "96374", "96409").contains(line.code) && !line.isSeparate());
        boolean drips = !concurrent.isEmpty() && random.nextInt(3) > 0;
        if (!drips && initial.isEmpty()) {
            return List.of();
        }
        Line model = drips ? concurrent.get(0) : initial.get(0);
        Bill other = bill.again(bill.id + " second half");
        other.lines.clear();
        Line line = other.add(model.code, 1, model.date);
        List<Line> moved = bill.drugLines();
        if (!moved.isEmpty()) {
            Line drug = Edit.pick(moved, random);
            bill.lines.remove(drug);
            other.lines.add(drug);
        }
        sample.bills.add(other);
        return List.of(
                drips
                        ? Label.of(
                                Situation.CONCURRENT_AGAIN,
                                other,
                                line,
                                org.cannula.checks.Severity.ERROR,
                                org.cannula.checks.Severity.ERROR)
                        : Label.of(Situation.INITIAL_ON_TWO_CLAIMS, other, line, REVIEW, REVIEW));
    }
}
