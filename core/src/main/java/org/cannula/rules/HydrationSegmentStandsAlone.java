package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Each stretch of hydration is judged alone; stretches are not added up. */
public final class HydrationSegmentStandsAlone extends Rule {

    public static final HydrationSegmentStandsAlone RULE = new HydrationSegmentStandsAlone();

    private HydrationSegmentStandsAlone() {
        super(
                Citation.of(
                        "Revenue Cycle Advisor, several short infusions",
                        "citing CPT Assistant December 2011",
                        "2026-11-01"),
                Citation.of("AAPC Part B coding alert 150243", "two pieces of 30 minutes", "2026-11-01"),
                Citation.of("AAPC forum 196971", "citing CPT Assistant June 2007: added up", "2026-11-01"));
    }
    /** Whether the stretches are judged one by one. */
    public Ruling<Boolean> decide(Readings readings, int stretches) {
        if (stretches < 2) {
            return new Ruling<>(true, because("one uninterrupted stretch"));
        }
        boolean each = readings.is(Knob.HYDRATION_SEGMENTS, "each");
        return new Ruling<>(
                each,
                because(
                        each ? "{} stretches, each judged alone" : "{} stretches, added up under this reading",
                        stretches));
    }
}
