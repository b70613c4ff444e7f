package org.cannula.cases.labelled;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.cases.oracle.Edits;

/** Small facts of a claim by itself, from the rulebook and the national tables. */
final class Truth {

    static final LocalDate ADD_ON_EDITS = LocalDate.of(2013, 4, 1);

    /** The quarter of the pair edits held and the one after it, in which they may be carried (R-103a). */
    private static final LocalDate PAIRS_FROM = LocalDate.of(2024, 7, 1);

    private static final LocalDate PAIRS_UNTIL = LocalDate.of(2024, 12, 31);

    /** Add-ons and their primaries; a star marks what counts for practitioners only. */
    private static final Map<String, Set<String>> PRIMARIES = Map.ofEntries(
            Map.entry("96361", Set.of("96360", "96365", "96374", "96409", "96413")),
            Map.entry("96366", Set.of("96365", "96367", "96413", "96360*")),
            Map.entry("96367", Set.of("96365", "96374", "96409", "96413", "96360*")),
            Map.entry("96368", Set.of("96365", "96366", "96413", "96415", "96416", "C8957", "96360*")),
            Map.entry("96370", Set.of("96369")),
            Map.entry("96371", Set.of("96369")),
            Map.entry("96375", Set.of("96365", "96374", "96409", "96413", "96360*")),
            Map.entry("96376", Set.of("96365", "96374", "96409", "96413")),
            Map.entry("96411", Set.of("96409", "96413")),
            Map.entry("96415", Set.of("96413")),
            Map.entry("96417", Set.of("96413")),
            Map.entry("96423", Set.of("96422")));

    /** Codes that each stand for a drug of their own at one access. */
    private static final Set<String> OF_A_NEW_DRUG =
            Set.of("96365", "96374", "96409", "96413", "96367", "96375", "96411", "96417");

    private Truth() {}

    /** Billing codes of the drugs a claim shows on a date, fluids aside. */
    static Set<String> drugs(Bill bill, LocalDate date) {
        Set<String> codes = new TreeSet<>();
        for (Line line : bill.on(date)) {
            if (line.isDrug() && !Stock.isFluid(line.code)) {
                codes.add(line.code);
            }
        }
        return codes;
    }

    /** Whether more new drugs are billed as given on a date than the claim shows; not where it shows none at all. */
    static boolean showsTooFewDrugs(Bill bill, LocalDate date) {
        int given = Bill.units(
                bill.with(line -> line.date.equals(date) && OF_A_NEW_DRUG.contains(line.code) && !line.isSeparate()));
        int shown = drugs(bill, date).size();
        return shown > 0 && given > shown;
    }

    static boolean isAddOn(String code) {
        return PRIMARIES.containsKey(code);
    }

    /**
     * Whether an add-on stands without any of its primaries: on its own claim on any date, since a stay may last, or on another
     * claim of the patient and provider on the same date.
     */
    static boolean isAddOnAlone(Sample sample, Bill bill, Line line) {
        Set<String> primaries = PRIMARIES.get(line.code);
        if (primaries == null || (line.code.equals("96376") && !bill.facility())) {
            return false;
        }
        return sample.bills.stream()
                .allMatch(claim -> claim.with(other -> (claim == bill || other.date.equals(line.date))
                                && (primaries.contains(other.code)
                                        || (!bill.facility() && primaries.contains(other.code + "*"))))
                        .isEmpty());
    }

    /** Whether another claim of the patient and provider bills a primary of an add-on, on whatever date. */
    static boolean hasPrimaryElsewhere(Sample sample, Bill bill, Line line) {
        Set<String> primaries = PRIMARIES.getOrDefault(line.code, Set.of());
        return sample.bills.stream()
                .anyMatch(claim -> claim != bill
                        && !claim.with(other -> primaries.contains(other.code)).isEmpty());
    }

    static boolean isInitial(Line line) {
        return Neighbours.INITIAL.contains(line.code);
    }

    static boolean bothInitial(Line one, Line other) {
        return isInitial(one) && isInitial(other);
    }

    /** The modifier indicator of a pair on the second line's date; -1 where it is none. */
    static int pair(Bill bill, Line column1, Line column2) {
        return pair(bill, column1.code, column2);
    }

    static int pair(Bill bill, String column1, Line column2) {
        return Math.max(
                Edits.indicator(bill.facility(), column1, column2.code, column2.date),
                column1.startsWith("99") ? Edits.indicator(bill.facility(), column2.code, column1, column2.date) : -1);
    }

    /** Whether the pair edits bind a claim on a date, so that they are more than a hint. */
    static boolean pairsBind(Bill bill, LocalDate date) {
        return bill.medicare() && !date.isBefore(PAIRS_FROM) && !date.isAfter(PAIRS_UNTIL);
    }

    /** Whether a pair edit denies one of two lines of a date, and no modifier lifts it. */
    static boolean paired(Bill bill, Line other, Line line) {
        int indicator = Math.max(pair(bill, other, line), pair(bill, line, other));
        boolean lifted = line.isSeparate()
                || other.isSeparate()
                || line.modifiers.contains("25")
                || other.modifiers.contains("25");
        return indicator == 0 || (indicator == 1 && !lifted);
    }
}
