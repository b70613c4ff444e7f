package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.NOTE;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.cannula.cases.oracle.Billed;

/** Claims coded by another reading of a disputed point than the payer's. */
final class ReadingEdits {

    /** Points that authority settles: who bills by the other reading bills wrong (D8, D15). */
    private static final List<String> SETTLED = List.of("initialReset=date", "hydrationMinimum=16");

    private ReadingEdits() {}

    /** By a published reading that may be followed. */
    static List<Label> published(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        List<String> readings = new ArrayList<>(Supported.ACCEPTED);
        readings.addAll(Supported.TO_THE_UNIT);
        List<Billed> coded = coded(sample, bill, Edit.pick(readings, random));
        if (changed(bill, coded).isEmpty() || coded.isEmpty()) {
            return List.of();
        }
        bill(bill, coded);
        return List.of(new Label(Situation.OTHER_READING, bill, List.of(), "", NOTE, null));
    }

    /** By one that only a payer could allow in writing, and this one does not. */
    static List<Label> settled(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        List<Billed> coded = coded(sample, bill, Edit.pick(SETTLED, random));
        List<String> codes = changed(bill, coded);
        if (codes.isEmpty() || coded.isEmpty()) {
            return List.of();
        }
        bill(bill, coded);
        List<Label> labels = new ArrayList<>();
        for (String code : codes) {
            List<Line> lines = bill.of(code);
            boolean more = Bill.units(lines) > units(bill.supported, code);
            Situation situation = more ? Situation.BEYOND_CHART : Situation.NOT_BILLED;
            labels.add(new Label(situation, bill, lines, code, ERROR, null));
        }
        return labels;
    }

    private static List<Billed> coded(Sample sample, Bill bill, String reading) {
        return sample.coded(Supported.knob(reading)).get(sample.visits.indexOf(bill.visit));
    }

    /** Codes of which the other reading has other units. */
    private static List<String> changed(Bill bill, List<Billed> coded) {
        TreeSet<String> codes = new TreeSet<>();
        bill.supported.forEach(line -> codes.add(line.code()));
        coded.forEach(line -> codes.add(line.code()));
        codes.removeIf(code -> units(bill.supported, code) == units(coded, code));
        return List.copyOf(codes);
    }

    private static int units(List<Billed> lines, String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .mapToInt(Billed::units)
                .sum();
    }

    private static void bill(Bill bill, List<Billed> coded) {
        bill.lines.removeAll(bill.administrations());
        coded.forEach(line -> bill.lines.add(Line.of(line)));
    }
}
