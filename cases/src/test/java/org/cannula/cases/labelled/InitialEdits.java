package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.NOTE;
import static org.cannula.checks.Severity.REVIEW;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Wrong initial services. */
final class InitialEdits {

    /** The add-on of a service, and the initial code it is mistaken for. */
    private static final Map<String, String> INITIAL_OF =
            Map.of("96367", "96365", "96375", "96374", "96411", "96409", "96417", "96413");

    private InitialEdits() {}

    /** One unit of an add-on billed as if it were initial, beside the initial of its date; null where there is none. */
    private static Line[] promote(Bill bill, Map<String, String> initials, SplittableRandom random) {
        List<Line> addOns = bill.with(line -> initials.containsKey(line.code)
                && !line.isSeparate()
                && bill.on(line.date).stream()
                        .anyMatch(other -> Neighbours.INITIAL.contains(other.code) && !other.isSeparate()));
        if (addOns.isEmpty()) {
            return new Line[0];
        }
        Line addOn = Edit.pick(addOns, random);
        Line initial = bill.on(addOn.date).stream()
                .filter(line -> Neighbours.INITIAL.contains(line.code) && !line.isSeparate())
                .findFirst()
                .orElseThrow();
        String code = initials.getOrDefault(addOn.code, "");
        Line second = bill.add(code, 1, addOn.date);
        if (--addOn.units == 0) {
            bill.lines.remove(addOn);
        }
        return new Line[] {initial, second, addOn};
    }

    /** A drug's add-on as a second initial. */
    static List<Label> second(Bill bill, SplittableRandom random) {
        Line[] lines = promote(bill, INITIAL_OF, random);
        return lines.length == 0
                ? List.of()
                : List.of(
                        Label.of(Situation.SECOND_INITIAL, bill, List.of(lines[0], lines[1]), ERROR, ERROR),
                        Label.missing(Situation.NOT_BILLED, bill, lines[2].code, ERROR));
    }

    /** The same with a modifier that claims another access. */
    static List<Label> secondMarked(Bill bill, SplittableRandom random) {
        Line[] lines = promote(bill, INITIAL_OF, random);
        if (lines.length == 0) {
            return List.of();
        }
        lines[1].modifiers.add(Edit.pick(List.of("59", "XS", "XE", "XU"), random));
        return List.of(
                Label.of(Situation.SECOND_INITIAL, bill, List.of(lines[1]), ERROR, null),
                Label.missing(Situation.NOT_BILLED, bill, lines[2].code, ERROR));
    }

    /** The first hour of hydration beside an initial drug. */
    static List<Label> hydration(Bill bill, SplittableRandom random) {
        if (!bill.of("96360").isEmpty()) {
            return List.of();
        }
        Line[] lines = promote(bill, Map.of("96361", "96360"), random);
        return lines.length == 0
                ? List.of()
                : List.of(
                        Label.of(Situation.HYDRATION_INITIAL, bill, List.of(lines[0], lines[1]), ERROR, ERROR),
                        Label.missing(Situation.NOT_BILLED, bill, "96361", ERROR));
    }

    /** In a facility: the push initial and the infusion sequential. */
    static List<Label> swapped(Bill bill, SplittableRandom random) {
        List<Line> pushes = bill.with(line -> line.code.equals("96375") && !line.isSeparate());
        List<Line> infusions = bill.with(line -> line.code.equals("96365") && !line.isSeparate());
        if (!bill.facility()
                || pushes.isEmpty()
                || infusions.size() != 1
                || !pushes.get(0).date.equals(infusions.get(0).date)
                || bill.lines.stream().anyMatch(Line::isSeparate)) {
            return List.of();
        }
        Line push = pushes.get(0);
        Line infusion = infusions.get(0);
        infusion.code = "96374";
        if (--push.units == 0) {
            bill.lines.remove(push);
        }
        Line sequential = bill.add("96367", 1, infusion.date);
        return List.of(
                Label.of(Situation.RANK_SWAPPED, bill, List.of(infusion, sequential), ERROR, REVIEW),
                new Label(Situation.NOT_BILLED, bill, List.of(), "96365", ERROR, null));
    }

    /** The initial service left out, its add-ons billed. */
    static List<Label> primaryRemoved(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        List<Line> initials = bill.with(line -> Neighbours.INITIAL.contains(line.code));
        if (initials.isEmpty()) {
            return List.of();
        }
        Line initial = Edit.pick(initials, random);
        bill.lines.remove(initial);
        List<Line> alone = bill.with(line -> Truth.isAddOnAlone(sample, bill, line));
        if (alone.isEmpty()) {
            bill.lines.add(initial);
            return List.of();
        }
        java.util.ArrayList<Label> labels = new java.util.ArrayList<>();
        for (Line line : alone) {
            // Without the charts nobody knows whether another claim's primary of another day is of the same stay.
            boolean elsewhere = Truth.hasPrimaryElsewhere(sample, bill, line);
            labels.add(Label.of(Situation.ADD_ON_ALONE, bill, line, ERROR, elsewhere ? NOTE : ERROR));
        }
        labels.add(new Label(Situation.NOT_BILLED, bill, bill.of(initial.code), initial.code, ERROR, null));
        return labels;
    }
}
