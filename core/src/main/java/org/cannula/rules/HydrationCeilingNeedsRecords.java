package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** A payer may ask for records above so many hours of hydration. */
public final class HydrationCeilingNeedsRecords extends Rule {

    public static final HydrationCeilingNeedsRecords RULE = new HydrationCeilingNeedsRecords();

    private HydrationCeilingNeedsRecords() {
        super(Citation.of("Sunflower Health Plan notice", "effective 2015-07-01: 24 hours", "2026-11-01"));
    }
    /** Whether so many units of hydration stay within the payer's ceiling. */
    public Ruling<Boolean> decide(Readings readings, int units) {
        int ceiling = readings.number(Knob.HYDRATION_CEILING_HOURS);
        boolean within = ceiling == 0 || units <= ceiling;
        return new Ruling<>(
                within,
                within
                        ? because("{} hour(s) of hydration", units)
                        : because(
                                "{} hours of hydration are more than the {} the payer allows without records",
                                units,
                                ceiling));
    }
}
