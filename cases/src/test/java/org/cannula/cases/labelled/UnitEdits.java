package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.cannula.cases.oracle.Billed;

/** More or fewer units than were given. */
final class UnitEdits {

    static final Set<String> HOURS = Set.of("96361", "96366", "96370", "96415", "96423");

    private static final Set<String> ONCE_A_DRUG = Set.of("96367", "96375", "96411", "96417");

    private UnitEdits() {}

    /** Hours nobody gave. */
    static List<Label> moreHours(Bill bill, SplittableRandom random) {
        List<Line> hours = bill.with(line -> HOURS.contains(line.code));
        if (hours.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(hours, random);
        line.units += 1 + random.nextInt(3);
        return List.of(Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null));
    }

    /** More hours than the day has. */
    static List<Label> moreThanTheDay(Bill bill, SplittableRandom random) {
        List<Line> hours = bill.with(line -> HOURS.contains(line.code));
        if (hours.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(hours, random);
        // Each further hour of a drug takes 16 minutes at the least, of hydration 31.
        line.units = (line.code.equals("96361") ? 1440 / 31 : 1440 / 16) + 1 + random.nextInt(10);
        return List.of(
                Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null),
                Label.of(Situation.BEYOND_THE_CLOCK, bill, line, null, REVIEW));
    }

    /** An hour that was given and is not billed. */
    static List<Label> fewerHours(Bill bill, SplittableRandom random) {
        List<Line> several = bill.with(line -> line.isAdministration() && line.units > 1);
        if (several.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(several, random);
        line.units -= 1 + random.nextInt(line.units - 1);
        return List.of(Label.of(Situation.NOT_BILLED, bill, line, ERROR, null));
    }

    /** A line nobody entered: hydration, further hours, the concurrent drug, an injection. */
    static List<Label> missedLine(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.with(line -> line.isAdministration() && !Neighbours.INITIAL.contains(line.code));
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(lines, random);
        bill.lines.remove(line);
        return List.of(Label.missing(Situation.NOT_BILLED, bill, line.code, ERROR));
    }

    /** The code of a new drug, once more for a drug that has it already. */
    static List<Label> newDrugTwice(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.with(line -> ONCE_A_DRUG.contains(line.code));
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(lines, random);
        line.units++;
        return List.of(
                Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null),
                Label.of(
                        Situation.MORE_THAN_DRUGS,
                        bill,
                        line,
                        null,
                        Truth.showsTooFewDrugs(bill, line.date) ? REVIEW : null));
    }

    /** A push of a drug that was given before, as a push of a new drug. */
    static List<Label> repeatAsNewDrug(Bill bill, SplittableRandom random) {
        List<Line> repeats = bill.of("96376");
        if (repeats.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(repeats, random);
        line.code = "96375";
        return List.of(
                Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null),
                new Label(Situation.NOT_BILLED, bill, List.of(), "96376", ERROR, null));
    }

    /** A repeat push where none is paid. */
    static List<Label> repeatInOffice(Bill bill, SplittableRandom random) {
        List<Line> pushes =
                bill.with(line -> Set.of("96374", "96375", "96365", "96409").contains(line.code));
        if (bill.facility() || pushes.isEmpty()) {
            return List.of();
        }
        Line line = bill.add("96376", 1 + random.nextInt(2), Edit.pick(pushes, random).date);
        return List.of(Label.of(Situation.REPEAT_PUSH_OFFICE, bill, line, ERROR, ERROR));
    }

    /** More units than the unit edit pays. */
    static List<Label> overTheUnitEdit(Bill bill, SplittableRandom random) {
        List<Line> limited = bill.with(line -> line.isAdministration()
                && !line.code.equals("96368")
                && UnitEditTable.units(bill.facility(), line.code) > 0);
        if (limited.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(limited, random);
        line.units = UnitEditTable.units(bill.facility(), line.code) + 1 + random.nextInt(3);
        boolean binds = bill.medicare() && UnitEditTable.holds(line.code, line.date);
        return List.of(Label.of(Situation.UNITS_OVER_EDIT, bill, line, binds ? ERROR : REVIEW, binds ? ERROR : REVIEW));
    }

    /** What is part of another procedure, or of keeping a line open, billed as if it were treatment. */
    static List<Label> integral(Bill bill, SplittableRandom random) {
        boolean given = bill.visit.administrations().stream()
                .anyMatch(a -> a.route().isIntravenous()
                        && switch (a.purpose()) {
                            case PROTOCOL, CONTRAST, FLUSH, CARRIER -> true;
                            default -> false;
                        });
        List<Line> bases =
                bill.with(line -> Set.of("96365", "96374", "96413", "96409").contains(line.code));
        if (!given || bases.isEmpty()) {
            return List.of();
        }
        LocalDate date = bases.get(0).date;
        List<Line> pushes =
                bill.with(line -> line.code.equals("96375") && line.date.equals(date) && !line.isSeparate());
        Line line;
        if (pushes.isEmpty()) {
            line = bill.add("96375", 1, date);
        } else {
            line = pushes.get(0);
            line.units++;
        }
        return List.of(Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null));
    }

    /** Hours counted anew from midnight: each day's part of an infusion judged by itself. */
    static List<Label> restartedAtMidnight(Bill bill, SplittableRandom random) {
        for (Billed supported : bill.supported) {
            LocalDate before = supported.date().minusDays(1);
            boolean begun = bill.supported.stream()
                    .anyMatch(line -> line.date().equals(before)
                            && Set.of("96365", "96413").contains(line.code()));
            String first = supported.code().equals("96415") ? "96413" : "96365";
            if (HOURS.contains(supported.code())
                    && begun
                    && bill.supported("96365", supported.date()) == 0
                    && bill.supported("96413", supported.date()) == 0) {
                List<Line> hours =
                        bill.with(line -> line.code.equals(supported.code()) && line.date.equals(supported.date()));
                if (hours.isEmpty() || supported.code().equals("96361")) {
                    continue;
                }
                Line line = hours.get(0);
                if (line.units > 1) {
                    line.units--;
                    Line initial = bill.add(first, 1, line.date);
                    return List.of(
                            Label.of(Situation.BEYOND_CHART, bill, initial, ERROR, null),
                            Label.of(Situation.NOT_BILLED, bill, line, ERROR, null));
                }
                line.code = first;
                return List.of(
                        Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null),
                        new Label(Situation.NOT_BILLED, bill, List.of(), supported.code(), ERROR, null));
            }
        }
        return List.of();
    }
}
