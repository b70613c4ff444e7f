package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.cannula.checks.Severity;

/** What is part of an administration, billed beside it; codes that do not hold; places. */
final class NeighbourEdits {

    private static final Set<String> INTRAVENOUS = Set.of("96360", "96365", "96374", "96409", "96413", "96416");

    /** Old numbers of codes in force. */
    private static final Map<String, String> OLD_NUMBERS = Map.of(
            "96360", "90760", "96361", "90761", "96365", "90765", "96366", "90766", "96367", "90767", "96368", "90768",
            "96372", "90772", "96374", "90774", "96413", "96410", "96409", "96408");

    private static final List<String> NEVER_CODES = List.of("96362", "96378", "96403", "96418", "96424");

    /** Places of service the CMS list calls facilities, beside those of other kinds. */
    private static final List<String> FACILITIES = List.of("19", "21", "22", "23", "24", "31", "51");

    private NeighbourEdits() {}

    private static LocalDate base(Bill bill, Set<String> codes, SplittableRandom random) {
        List<Line> bases = bill.with(line -> codes.contains(line.code));
        return bases.isEmpty() ? LocalDate.EPOCH : Edit.pick(bases, random).date;
    }

    /** The needle through which the drug ran. */
    static List<Label> needle(Bill bill, SplittableRandom random) {
        LocalDate date = base(bill, INTRAVENOUS, random);
        if (date.equals(LocalDate.EPOCH)) {
            return List.of();
        }
        Line line = bill.add(random.nextBoolean() ? "36000" : "36410", 1, date);
        return List.of(Label.of(Situation.ACCESS_BUNDLED, bill, line, REVIEW, REVIEW));
    }

    /** A draw from the line beside an administration. */
    static List<Label> drawFromLine(Bill bill, SplittableRandom random) {
        LocalDate date = base(bill, INTRAVENOUS, random);
        if (date.equals(LocalDate.EPOCH)) {
            return List.of();
        }
        Line line = bill.add(random.nextBoolean() ? "36591" : "36592", 1, date);
        return List.of(Label.of(Situation.ACCESS_BUNDLED, bill, line, REVIEW, REVIEW));
    }

    /** The flush of the port beside an administration. */
    static List<Label> portFlush(Bill bill, SplittableRandom random) {
        List<Line> given = bill.with(line -> line.isAdministration() && !line.code.equals("96523"));
        if (given.isEmpty() || !bill.of("96523").isEmpty()) {
            return List.of();
        }
        Line line = bill.add("96523", 1, Edit.pick(given, random).date);
        return List.of(
                Label.of(Situation.ACCESS_BUNDLED, bill, line, REVIEW, REVIEW),
                Label.of(Situation.BEYOND_CHART, bill, line, null, null));
    }

    /** What the code of the clinic's own pump includes. */
    static List<Label> pumpParts(Bill bill, SplittableRandom random) {
        List<Line> starts = bill.of("G0498");
        if (starts.isEmpty()) {
            return List.of();
        }
        Line start = starts.get(0);
        String code = Edit.pick(List.of("96416", "96521", "96523"), random);
        boolean returned = !code.equals("96416") && random.nextBoolean();
        LocalDate date = returned ? start.date.plusDays(2) : start.date;
        Line line = bill.add(code, 1, date);
        if (date.isAfter(bill.through)) {
            bill.through = date;
        }
        return List.of(Label.of(Situation.PUMP_INCLUDED, bill, List.of(start, line), REVIEW, REVIEW));
    }

    /** The puncture through which the drug was given. */
    static List<Label> puncture(Bill bill, SplittableRandom random) {
        for (Map.Entry<String, String> pair :
                Map.of("96450", "62270", "96440", "32554").entrySet()) {
            List<Line> given = bill.of(pair.getKey());
            if (!given.isEmpty()) {
                Line line = bill.add(pair.getValue(), 1, given.get(0).date);
                return List.of(Label.of(Situation.PUNCTURE_INCLUDED, bill, line, REVIEW, REVIEW));
            }
        }
        return List.of();
    }

    /** The whole visit by one code, beside the codes of what was given. */
    static List<Label> byTheVisit(Bill bill, SplittableRandom random) {
        List<Line> given = bill.administrations();
        if (given.isEmpty()) {
            return List.of();
        }
        Line line = bill.add(Edit.pick(List.of("Q0081", "Q0083", "Q0084"), random), 1, Edit.pick(given, random).date);
        Severity severity = bill.facility() && bill.medicare() ? ERROR : REVIEW;
        return List.of(Label.of(Situation.CODE_BY_THE_VISIT, bill, line, severity, severity));
    }

    /** A number that was replaced long ago. */
    static List<Label> oldNumber(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.with(line -> OLD_NUMBERS.containsKey(line.code));
        if (lines.isEmpty()) {
            return List.of();
        }
        return renumbered(bill, Edit.pick(lines, random), null);
    }

    /** A number that never was a code of this family. */
    static List<Label> noCode(Bill bill, SplittableRandom random) {
        List<Line> lines = bill.administrations();
        if (lines.isEmpty()) {
            return List.of();
        }
        return renumbered(bill, Edit.pick(lines, random), Edit.pick(NEVER_CODES, random));
    }

    private static List<Label> renumbered(Bill bill, Line line, @org.jspecify.annotations.Nullable String code) {
        String good = line.code;
        line.code = code == null ? OLD_NUMBERS.getOrDefault(good, "") : code;
        return List.of(
                Label.of(
                        Situation.CODE_NOT_IN_FORCE,
                        bill,
                        line,
                        code == null ? ERROR : REVIEW,
                        code == null ? ERROR : REVIEW),
                Label.missing(Situation.NOT_BILLED, bill, good, ERROR));
    }

    /** An office claim from a place where the facility bills. */
    static List<Label> facilityPlace(Bill bill, SplittableRandom random) {
        List<Line> given = bill.administrations();
        if (bill.facility() || given.isEmpty() || !"11".equals(bill.place)) {
            return List.of();
        }
        bill.place = Edit.pick(FACILITIES, random);
        return List.of(Label.of(Situation.FACILITY_PLACE, bill, given, null, ERROR));
    }
}
