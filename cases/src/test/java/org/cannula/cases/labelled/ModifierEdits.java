package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.REVIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cannula.checks.Severity;

/** Modifiers that say too much or too little. */
final class ModifierEdits {

    private static final List<String> SEPARATE = List.of("59", "XE", "XP", "XS", "XU");

    private ModifierEdits() {}

    /** A separate service claimed where the chart has none: to no purpose, or to pass an edit. */
    static List<Label> withoutReason(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        List<Line> plain = bill.with(line -> line.isAdministration()
                && !line.isSeparate()
                && !line.code.equals("96368")
                && bill.supported(line.code, line.date) == line.units);
        if (plain.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(plain, random);
        line.modifiers.add(Edit.pick(SEPARATE, random));
        // Which of two documented accesses or visits comes first is our choice: nobody need be told there.
        boolean one = sample.visits.size() == 1
                && bill.supported.stream()
                        .allMatch(supported -> supported.modifiers().isEmpty());
        return List.of(Label.of(Situation.MODIFIER_WITHOUT_REASON, bill, line, one ? REVIEW : null, null));
    }

    /** The line of an edited pair without its modifier, although the service was separate. */
    static List<Label> pairUnmarked(Bill bill, SplittableRandom random) {
        List<Line> marked = bill.with(line -> line.isSeparate()
                && bill.on(line.date).stream()
                        .anyMatch(other -> !other.isSeparate()
                                && !other.modifiers.contains("25")
                                && !Truth.bothInitial(line, other)
                                && Truth.pair(bill, other, line) == 1));
        if (marked.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(marked, random);
        line.unmark();
        Severity severity = Truth.pairsBind(bill, line.date) ? ERROR : REVIEW;
        return List.of(Label.of(Situation.PAIR_EDITED, bill, line, severity, severity));
    }

    /** The initial service of a second access, or of a return visit, without the modifier that says so. */
    static List<Label> secondAccessUnmarked(Bill bill, SplittableRandom random) {
        List<Line> marked = bill.with(line -> line.isSeparate() && Neighbours.INITIAL.contains(line.code));
        if (marked.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(marked, random);
        boolean beside = bill.on(line.date).stream()
                .anyMatch(other -> other != line && Neighbours.INITIAL.contains(other.code) && !other.isSeparate());
        line.unmark();
        return List.of(
                Label.of(Situation.MODIFIER_MISSING, bill, line, REVIEW, null),
                Label.of(
                        Situation.SECOND_INITIAL,
                        bill,
                        bill.with(other -> other.date.equals(line.date)
                                && Neighbours.INITIAL.contains(other.code)
                                && !other.isSeparate()),
                        null,
                        beside ? ERROR : null));
    }

    /** A visit beside an administration without 25. */
    static List<Label> visitUnmarked(Bill bill, SplittableRandom random) {
        List<Line> visits = bill.with(line -> line.modifiers.contains("25"));
        List<Line> given = bill.administrations();
        if (visits.isEmpty()) {
            List<Line> base = bill.with(line -> Neighbours.INITIAL.contains(line.code) || line.code.equals("96372"));
            if (base.isEmpty()) {
                return List.of();
            }
            List<String> codes = bill.facility()
                    ? List.of("G0463", "99281", "99282", "99283", "99284", "99285")
                    : List.of("99212", "99213", "99214", "99215");
            visits = List.of(bill.add(Edit.pick(codes, random), 1, Edit.pick(base, random).date, "25"));
        }
        Line visit = visits.get(0);
        List<Line> paired = given.stream()
                .filter(line -> line.date.equals(visit.date)
                        && (Truth.pair(bill, visit, line) >= 0 || Truth.pair(bill, line, visit) >= 0))
                .toList();
        boolean lifted = paired.stream().allMatch(Line::isSeparate);
        visit.modifiers.remove("25");
        if (paired.isEmpty() || lifted) {
            visit.modifiers.add("25");
            return List.of();
        }
        Severity severity = Truth.pairsBind(bill, visit.date) ? ERROR : REVIEW;
        List<Line> concerned = new ArrayList<>(List.of(visit));
        concerned.addAll(paired);
        return List.of(Label.of(Situation.VISIT_UNMARKED, bill, concerned, severity, severity));
    }

    /** The nurse's visit beside an administration, with 25 or without. */
    static List<Label> nurseVisit(Bill bill, SplittableRandom random) {
        List<Line> given = bill.with(line -> line.isAdministration() && Truth.pair(bill, "99211", line) == 0);
        if (bill.facility() || given.isEmpty()) {
            return List.of();
        }
        Line base = Edit.pick(given, random);
        Line visit = random.nextBoolean() ? bill.add("99211", 1, base.date) : bill.add("99211", 1, base.date, "25");
        Severity severity = Truth.pairsBind(bill, base.date) ? ERROR : REVIEW;
        return List.of(Label.of(Situation.VISIT_UNMARKED, bill, visit, severity, severity));
    }
}
