package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.NOTE;
import static org.cannula.checks.Severity.REVIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cannula.chart.Administration;

/** Drug lines of another drug, day, kind, container or number. */
final class DrugIdentityEdits {

    /** Numbers of drugs that ended before the first date of service drawn. */
    private static final Map<String, String> ENDED = Map.of("J9267", "J9265");

    private DrugIdentityEdits() {}

    /** Dexamethasone, which no chart here gives. */
    static List<Label> notCharted(Bill bill, SplittableRandom random) {
        List<Line> given = bill.administrations();
        if (given.isEmpty()) {
            return List.of();
        }
        Line line = bill.add("J1100", 4 + random.nextInt(7), Edit.pick(given, random).date);
        return List.of(Label.of(Situation.DRUG_NOT_CHARTED, bill, line, REVIEW, null));
    }

    /** Units of one day of a stay on the next. */
    static List<Label> otherDay(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.with(line -> line.isDrug()
                && line.date.isBefore(bill.through)
                && !line.modifiers.contains("JW")
                && bill.of(line.code).size() == 1);
        if (drugs.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(drugs, random);
        line.date = line.date.plusDays(1);
        return List.of(Label.of(Situation.DRUG_ON_OTHER_DATE, bill, line, NOTE, null));
    }

    /** A hormonal injection by the code of the others. */
    static List<Label> hormonal(Bill bill, SplittableRandom random) {
        boolean others = bill.drugLines().stream()
                .anyMatch(line -> Stock.isChemotherapy(line.code) && !line.code.equals("J9395"));
        if (bill.of("96402").isEmpty()
                || bill.of("J9395").isEmpty()
                || !bill.of("96401").isEmpty()
                || others) {
            return List.of();
        }
        List<Line> lines = bill.of("96402");
        lines.forEach(line -> line.code = "96401");
        return List.of(
                Label.of(Situation.HORMONAL_MISTAKEN, bill, lines, null, REVIEW),
                Label.of(Situation.BEYOND_CHART, bill, lines, ERROR, null),
                new Label(Situation.NOT_BILLED, bill, List.of(), "96402", ERROR, null));
    }

    /** The rest of a container meant for several doses, billed as discarded. */
    static List<Label> multiDose(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        List<Line> drugs = bill.with(line -> line.isDrug() && !Stock.isFluid(line.code) && line.modifiers.isEmpty());
        if (drugs.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(drugs, random);
        boolean single = bill.visit.administrations().stream()
                .anyMatch(given -> line.code.equals(given.hcpcs()) && given.singleDose() != null);
        if (single || sample.visits.size() > 1) {
            return List.of();
        }
        List<Administration> given = new ArrayList<>();
        for (Administration a : bill.visit.administrations()) {
            given.add(
                    line.code.equals(a.hcpcs())
                            ? a.toBuilder().singleDose(false).build()
                            : a);
        }
        Sample other =
                sample.with(bill, bill.visit.toBuilder().administrations(given).build());
        sample.take(other, bill, bill.supported);
        Line lost = bill.add(line.code, 1, line.date, "JW");
        return List.of(Label.of(Situation.MULTI_DOSE, bill, lost, ERROR, null));
    }

    /** Half a unit for half a vial. */
    static List<Label> halfUnit(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.with(line -> line.isDrug() && !line.modifiers.contains("JW"));
        if (drugs.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(drugs, random);
        line.half = true;
        return List.of(Label.of(Situation.FRACTION, bill, line, REVIEW, REVIEW));
    }

    /** A drug by the number it had years ago. */
    static List<Label> oldNumber(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.with(line -> ENDED.containsKey(line.code));
        if (drugs.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(drugs, random);
        List<Line> all = bill.of(line.code);
        String old = ENDED.getOrDefault(line.code, "");
        all.forEach(one -> one.code = old);
        return List.of(Label.of(Situation.DRUG_NUMBER_ENDED, bill, all, REVIEW, REVIEW));
    }
}
