package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.REVIEW;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The three ways of billing concurrent infusion twice, and billing it where nothing ran together. */
final class ConcurrentEdits {

    static final String CODE = "96368";

    private ConcurrentEdits() {}

    /** A unit for every hour. */
    static List<Label> everyHour(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.of(CODE);
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(lines, random);
        line.units += 1 + random.nextInt(3);
        return List.of(Label.of(Situation.CONCURRENT_AGAIN, bill, line, ERROR, ERROR));
    }

    /** Once more when the drugs run together again. */
    static List<Label> everyRestart(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.of(CODE);
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(lines, random);
        String[] modifier = Edit.pick(List.of(new String[0], new String[] {"59"}, new String[] {"76"}), random);
        Line again = bill.add(CODE, 1, line.date, modifier);
        // A payer without the unit edits may pay one for each encounter, and a claim alone may hold two.
        boolean twoEncounters = !bill.medicare() && bill.lines.stream().anyMatch(Line::isSeparate);
        return List.of(Label.of(
                Situation.CONCURRENT_AGAIN, bill, List.of(line, again), ERROR, twoEncounters ? REVIEW : ERROR));
    }

    /** A unit for every further drug. */
    static List<Label> everyDrug(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.of(CODE);
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = lines.get(0);
        int drugs = Truth.drugs(bill, line.date).size();
        if (drugs < 3) {
            return List.of();
        }
        line.units = drugs - 1;
        return List.of(Label.of(Situation.CONCURRENT_AGAIN, bill, line, ERROR, ERROR));
    }

    /** Where nothing ran beside anything. */
    static List<Label> withoutOne(Bill bill, SplittableRandom random) {
        List<Line> bases = bill.with(line -> Set.of("96365", "96413").contains(line.code));
        if (bases.isEmpty() || !bill.of(CODE).isEmpty()) {
            return List.of();
        }
        Line base = Edit.pick(bases, random);
        Line line = bill.add(CODE, 1, base.date);
        boolean oneDrug = Truth.drugs(bill, base.date).size() == 1;
        return List.of(
                Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null),
                Label.of(Situation.CONCURRENT_ALONE, bill, line, null, oneDrug ? REVIEW : null));
    }
}
