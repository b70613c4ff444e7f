package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.NOTE;
import static org.cannula.checks.Severity.REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.cases.oracle.Billed;
import org.cannula.checks.Severity;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the claims of a sample by the rulebook: what edits did, and what comes of it. */
final class Facts {

    /** Rank of what a code says was given; lower is higher in the facility's order. */
    private static final Map<String, Integer> RANK = Map.ofEntries(
            Map.entry("96413", 1),
            Map.entry("96415", 1),
            Map.entry("96417", 1),
            Map.entry("96409", 2),
            Map.entry("96411", 2),
            Map.entry("96365", 3),
            Map.entry("96366", 3),
            Map.entry("96367", 3),
            Map.entry("96368", 3),
            Map.entry("96374", 4),
            Map.entry("96375", 4),
            Map.entry("96376", 4),
            Map.entry("96360", 5));

    private final Sample sample;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Sample sample) {
        this.sample = sample;
    }

    static List<Fact> of(Sample sample) {
        Facts all = new Facts(sample);
        for (Bill bill : sample.bills) {
            all.units(bill);
            all.initials(bill);
            all.dates(bill);
            all.edits(bill);
            all.modifiers(bill);
            all.neighbours(bill);
            DrugFacts.add(bill, all.facts);
            SurroundingFacts.add(bill, all.facts);
        }
        return all.facts;
    }

    private void add(
            Situation situation, Bill bill, List<Line> lines, @Nullable Severity chart, @Nullable Severity alone) {
        if (!lines.isEmpty()) {
            facts.add(new Fact(situation, bill, lines, lines.get(0).code, chart, alone));
        }
    }

    /** Units beside the chart, under the reading the claim follows. */
    private void units(Bill bill) {
        Supported supported = Supported.followed(sample, bill);
        List<Line> given = bill.with(line -> line.isAdministration() && bill.covers(line.date));
        Set<String> codes = new TreeSet<>(supported.codes());
        given.forEach(line -> codes.add(line.code));
        for (String code : codes) {
            List<Line> lines =
                    given.stream().filter(line -> line.code.equals(code)).toList();
            int surplus = Bill.units(lines) - supported.units(code);
            if (surplus > 0) {
                add(Situation.BEYOND_CHART, bill, lines, ERROR, null);
                if (inpatient(bill)) {
                    add(Situation.AFTER_ORDER, bill, lines, ERROR, null);
                }
                add(Situation.TIMES_MISSING, bill, lines, REVIEW, null);
            } else if (missing(bill, supported, code) && !inpatient(bill)) {
                facts.add(new Fact(Situation.NOT_BILLED, bill, lines, code, ERROR, null));
            }
            if (supported.reading() == null) {
                byDate(bill, supported, code, lines);
            }
        }
        if (supported.reading() != null) {
            facts.add(new Fact(
                    Situation.OTHER_READING,
                    bill,
                    bill.administrations(),
                    "",
                    supported.accepted() ? NOTE : REVIEW,
                    null));
        }
    }

    /** Whether the claims made from one chart bill less of a code together than it supports. */
    private boolean missing(Bill bill, Supported supported, String code) {
        int billed = sample.bills.stream()
                .filter(other -> other.visit.equals(bill.visit))
                .flatMap(other -> other.with(line -> line.code.equals(code) && bill.covers(line.date)).stream())
                .mapToInt(line -> line.units)
                .sum();
        return billed < supported.units(code);
    }

    /** Whether an office claim names a place where the facility bills; the others drawn are all 11. */
    private static boolean isInAFacilityPlace(Bill bill) {
        return !bill.facility() && bill.place != null && !"11".equals(bill.place);
    }

    /** What was given before an inpatient order belongs on another claim. */
    static boolean inpatient(Bill bill) {
        return bill.visit.inpatientFrom() != null && bill.facility() && bill.medicare();
    }

    private void byDate(Bill bill, Supported supported, String code, List<Line> lines) {
        Set<LocalDate> dates = new TreeSet<>();
        lines.forEach(line -> dates.add(line.date));
        supported.lines().stream().filter(line -> line.code().equals(code)).forEach(line -> dates.add(line.date()));
        boolean tooMuch = false;
        boolean tooLittle = false;
        for (LocalDate date : dates) {
            int there = Bill.units(
                    lines.stream().filter(line -> line.date.equals(date)).toList());
            tooMuch |= there > bill.supported(code, date);
            tooLittle |= there < bill.supported(code, date);
        }
        if (tooMuch && tooLittle) {
            add(Situation.OTHER_DATE, bill, lines, REVIEW, null);
        }
    }

    private void initials(Bill bill) {
        for (LocalDate date : bill.dates()) {
            List<Line> initials = bill.with(line -> Truth.isInitial(line) && line.date.equals(date));
            List<Line> unmarked =
                    initials.stream().filter(line -> !line.isSeparate()).toList();
            int supported = bill.supported.stream()
                    .filter(line -> Neighbours.INITIAL.contains(line.code())
                            && line.date().equals(date))
                    .mapToInt(Billed::units)
                    .sum();
            boolean charted = bill.covers(date);
            boolean beyond = Bill.units(initials) > (charted ? Math.max(1, supported) : 1);
            boolean alone = Bill.units(unmarked) > 1;
            boolean fluid = initials.stream().anyMatch(line -> line.code.equals("96360"));
            if (beyond || alone) {
                List<Line> concerned = beyond && charted ? initials : unmarked;
                add(Situation.SECOND_INITIAL, bill, concerned, ERROR, alone ? ERROR : null);
                if (fluid) {
                    add(Situation.HYDRATION_INITIAL, bill, concerned, ERROR, alone ? ERROR : null);
                }
            }
            boolean elsewhere = false;
            boolean unmarkedElsewhere = false;
            for (Bill other : sample.bills) {
                List<Line> theirs =
                        other == bill ? List.of() : other.with(line -> Truth.isInitial(line) && line.date.equals(date));
                elsewhere |= !theirs.isEmpty();
                unmarkedElsewhere |= theirs.stream().anyMatch(line -> !line.isSeparate());
            }
            if (elsewhere && !unmarked.isEmpty()) {
                // In a facility's place the line goes, whatever else is wrong with it.
                add(
                        Situation.INITIAL_ON_TWO_CLAIMS,
                        bill,
                        initials,
                        isInAFacilityPlace(bill) ? null : ERROR,
                        unmarkedElsewhere ? ERROR : null);
            }
        }
        int best = bill.administrations().stream()
                .mapToInt(line -> RANK.getOrDefault(line.code, 9))
                .min()
                .orElse(9);
        List<Line> initials = bill.with(Truth::isInitial);
        if (bill.facility()
                && !initials.isEmpty()
                && initials.stream().allMatch(line -> RANK.getOrDefault(line.code, 9) > best)) {
            add(Situation.RANK_SWAPPED, bill, bill.administrations(), ERROR, ERROR);
        }
    }

    private void dates(Bill bill) {
        add(
                Situation.DATE_OUTSIDE_CLAIM,
                bill,
                bill.with(line -> line.date.isBefore(bill.from) || line.date.isAfter(bill.through)),
                ERROR,
                ERROR);
        for (Line line : bill.lines) {
            List<Line> same = bill.with(other -> other.code.equals(line.code)
                    && other.date.equals(line.date)
                    && other.units == line.units
                    && other.modifiers.equals(line.modifiers));
            if (same.size() > 1 && same.get(0) == line) {
                // Another reading that stands may support both.
                Supported supported = Supported.followed(sample, bill);
                boolean both = line.isAdministration()
                        && supported.reading() != null
                        && Bill.units(bill.of(line.code)) <= supported.units(line.code);
                add(Situation.DUPLICATE_LINE, bill, same, both ? NOTE : ERROR, ERROR);
            }
        }
        for (Bill other : sample.bills) {
            if (other != bill && other.visit.equals(bill.visit)) {
                add(Situation.DUPLICATE_CLAIM, bill, bill.lines, ERROR, ERROR);
            }
        }
    }

    /** The national edits, over all claims of the sample, and 96368 by itself. */
    private void edits(Bill bill) {
        List<Line> all = sample.bills.stream()
                .flatMap(other -> other.lines.stream())
                .filter(line -> line.units > 0)
                .toList();
        for (Line line : bill.with(any -> true)) {
            List<Line> same = all.stream()
                    .filter(other -> other.code.equals(line.code) && other.date.equals(line.date))
                    .toList();
            int units = Bill.units(same);
            if (line.code.equals(ConcurrentEdits.CODE)) {
                if (units > 1) {
                    boolean encounters = !bill.medicare()
                            && sample.bills.stream()
                                            .filter(other -> other.visit.equals(bill.visit))
                                            .mapToInt(other -> Bill.units(other.of(line.code)))
                                            .sum()
                                    == 1;
                    add(
                            Situation.CONCURRENT_AGAIN,
                            bill,
                            List.of(line),
                            encounters ? REVIEW : ERROR,
                            encounters ? REVIEW : ERROR);
                } else if (Bill.units(bill.of(line.code)) > 1) {
                    add(Situation.CONCURRENT_AGAIN, bill, List.of(line), NOTE, NOTE);
                }
            }
            int most = UnitEditTable.units(bill.facility(), line.code);
            boolean half = same.stream().anyMatch(other -> other.half);
            if (most >= 0 && (units > most || (units == most && half))) {
                boolean binds = bill.medicare() && UnitEditTable.holds(line.code, line.date);
                boolean given = units <= bill.supported(line.code, line.date);
                add(
                        Situation.UNITS_OVER_EDIT,
                        bill,
                        List.of(line),
                        binds && !given ? ERROR : REVIEW,
                        binds ? ERROR : REVIEW);
            }
            for (Line other : all) {
                boolean pair = other != line
                        && other.date.equals(line.date)
                        && !Truth.bothInitial(line, other)
                        && Truth.paired(bill, other, line);
                if (pair) {
                    Severity severity = Truth.pairsBind(bill, line.date) ? ERROR : REVIEW;
                    add(Situation.PAIR_EDITED, bill, List.of(line), severity, severity);
                    // The claims manual settles office visits without the table.
                    boolean office = !bill.facility() && (line.code.startsWith("992") || other.code.startsWith("992"));
                    add(
                            Situation.VISIT_UNMARKED,
                            bill,
                            List.of(line),
                            office ? ERROR : severity,
                            office ? ERROR : severity);
                }
            }
            if (Truth.isAddOnAlone(sample, bill, line)) {
                Severity severity = line.date.isBefore(Truth.ADD_ON_EDITS) ? REVIEW : ERROR;
                add(Situation.ADD_ON_ALONE, bill, List.of(line), severity, severity);
            }
        }
    }

    private void modifiers(Bill bill) {
        for (Line line : bill.administrations()) {
            int marked = Bill.units(bill.with(
                    other -> other.code.equals(line.code) && other.date.equals(line.date) && other.isSeparate()));
            int right = bill.supported.stream()
                    .filter(l -> l.code().equals(line.code)
                            && l.date().equals(line.date)
                            && !l.modifiers().isEmpty())
                    .mapToInt(Billed::units)
                    .sum();
            if (marked > right && line.isSeparate()) {
                // The same code on another claim may be what it claims to be apart from.
                boolean again = sample.bills.stream()
                        .anyMatch(other -> other != bill
                                && !other.with(any -> any.code.equals(line.code) && any.date.equals(line.date))
                                        .isEmpty());
                add(Situation.MODIFIER_WITHOUT_REASON, bill, List.of(line), again ? null : ERROR, REVIEW);
            } else if (marked < right) {
                add(Situation.MODIFIER_MISSING, bill, List.of(line), ERROR, null);
            }
        }
    }

    /** A number of the family that was replaced, or never was a code. */
    static boolean isOutOfForce(Line line) {
        return line.code.matches("907[67]\\d|964(00|08|10|12)|96362|96378|96403|96418|96424");
    }

    private void neighbours(Bill bill) {
        List<Line> given = bill.administrations();
        if (inpatient(bill)) {
            add(Situation.PAYMENT_WINDOW, bill, bill.lines, REVIEW, null);
        }
        if (!bill.facility()) {
            add(Situation.REPEAT_PUSH_OFFICE, bill, bill.of("96376"), ERROR, ERROR);
            if (isInAFacilityPlace(bill)) {
                add(Situation.FACILITY_PLACE, bill, given, ERROR, ERROR);
            }
        }
        List<Line> bundled =
                bill.with(line -> Set.of("36000", "36410", "36591", "36592").contains(line.code)
                        || (line.code.equals("96523") && given.size() > 1));
        for (Line line : bundled) {
            boolean beside = sample.bills.stream()
                    .anyMatch(other -> !other.with(any -> any.isAdministration() && any.date.equals(line.date))
                            .isEmpty());
            add(Situation.ACCESS_BUNDLED, bill, List.of(line), ERROR, beside ? ERROR : null);
        }
        if (!bill.of("G0498").isEmpty()) {
            add(
                    Situation.PUMP_INCLUDED,
                    bill,
                    bill.with(line -> Set.of("96416", "96521", "96523").contains(line.code)),
                    ERROR,
                    ERROR);
        }
        // A modifier on either lifts the edit: then it may be another tap.
        if (!bill.with(line -> Set.of("96450", "96440").contains(line.code) && !line.isSeparate())
                .isEmpty()) {
            List<Line> through = bill.with(line -> Set.of("96450", "96440").contains(line.code) && !line.isSeparate());
            add(
                    Situation.PUNCTURE_INCLUDED,
                    bill,
                    bill.with(line -> Set.of("62270", "32554").contains(line.code)
                            && !line.isSeparate()
                            && through.stream().anyMatch(other -> other.date.equals(line.date))),
                    ERROR,
                    ERROR);
        }
        add(Situation.CODE_NOT_IN_FORCE, bill, bill.with(Facts::isOutOfForce), ERROR, ERROR);
        for (LocalDate date : bill.dates()) {
            int hours = Bill.units(bill.with(line -> line.date.equals(date) && UnitEdits.HOURS.contains(line.code)));
            if (hours > 1440 / 31) {
                add(
                        Situation.BEYOND_THE_CLOCK,
                        bill,
                        bill.with(line -> UnitEdits.HOURS.contains(line.code)),
                        ERROR,
                        ERROR);
            }
            if (Truth.showsTooFewDrugs(bill, date)) {
                add(Situation.MORE_THAN_DRUGS, bill, bill.on(date), REVIEW, REVIEW);
            }
            if (Truth.drugs(bill, date).size() < 2) {
                add(Situation.CONCURRENT_ALONE, bill, bill.of(ConcurrentEdits.CODE), REVIEW, REVIEW);
            }
        }
    }
}
