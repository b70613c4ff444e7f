package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** The initial service is chosen once for the whole encounter; midnight does not reset it. */
public final class OneInitialPerStay extends Rule {

    public static final OneInitialPerStay RULE = new OneInitialPerStay();

    private OneInitialPerStay() {
        super(
                Citation.of("CMS Transmittal 1702", "2009-03-13, observation over several days", "2026-11-01"),
                Citation.of(
                        "AAPC oncology coding alert 130909",
                        "CPT 2013: pushes before and after midnight",
                        "2026-11-01"),
                Citation.of("We Are Medical Coders", "calendar-day resets", "2026-11-01"));
    }
    /** Whether each calendar date has an initial service of its own. */
    public Ruling<Boolean> resetsAtMidnight(Readings readings) {
        boolean resets = readings.is(Knob.INITIAL_RESET, "date");
        return new Ruling<>(
                resets,
                because(
                        resets
                                ? "each date has an initial service of its own under this reading"
                                : "one initial service for the whole stay; midnight does not reset it"));
    }
}
