package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Minutes;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Two infusions are concurrent when they share 16 minutes and more than half of the one that started later. */
public final class InfusionsRunTogether extends Rule {

    public static final InfusionsRunTogether RULE = new InfusionsRunTogether();

    private InfusionsRunTogether() {
        super(
                Citation.of(
                        "Haugen Group, beyond the basics",
                        "more than 16 minutes together, citing A53778",
                        "2026-11-01"),
                Citation.of("HCPro", "2015-01-09, citing CPT Assistant: the majority of the time", "2026-11-01"),
                Citation.of("codingahead 96368", "any overlap", "2026-11-01"));
    }
    /** Whether two runs are concurrent; order does not matter. */
    public Ruling<Boolean> decide(Readings readings, Minutes one, Minutes other) {
        int overlap = one.overlap(other);
        if (overlap == 0) {
            return new Ruling<>(false, because("they share no minute"));
        }
        int later = laterStarting(one, other).count();
        String test = readings.value(Knob.OVERLAP_TEST);
        boolean enough = test.equals("any") || test.equals("majority") || overlap >= readings.number(Knob.MIN_OVERLAP);
        boolean majority = test.equals("any") || test.equals("minutes") || 2 * overlap > later;
        return new Ruling<>(
                enough && majority,
                because(
                        enough && majority
                                ? "{} minutes together, of {} of the one that started later: concurrent, not sequential"
                                : "only {} minutes together, of {} of the one that started later: not concurrent",
                        overlap,
                        later));
    }

    private static Minutes laterStarting(Minutes one, Minutes other) {
        if (one.first() != other.first()) {
            return one.first() > other.first() ? one : other;
        }
        return one.count() <= other.count() ? one : other;
    }
}
