package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Beside an intravenous drug service every unit of hydration is the additional-hour code. */
public final class HydrationIsSecondaryToDrugs extends Rule {

    public static final HydrationIsSecondaryToDrugs RULE = new HydrationIsSecondaryToDrugs();

    private HydrationIsSecondaryToDrugs() {
        super(
                Citation.of("A53778", "hydration beside a drug", "2026-11-01"),
                Citation.of(
                        "MedLearn, general question of the week",
                        "2021-11-15: 175 minutes are three units",
                        "2026-11-01"));
    }
    /** Units of the additional-hour code for so many net minutes where another service is initial. */
    public Ruling<Integer> units(int minutes) {
        int units = minutes < AdditionalHourNeedsThirtyOneMinutes.PAST_THE_HOUR ? 0 : (minutes + 29) / 60;
        return new Ruling<>(
                units,
                because(
                        "another service is initial on this access: {} minutes of hydration earn {} unit(s) of the additional-hour code",
                        minutes,
                        units));
    }

    /** Running minute at which the n-th unit is earned, n from 1. */
    public static int threshold(int n) {
        return 60 * (n - 1) + AdditionalHourNeedsThirtyOneMinutes.PAST_THE_HOUR;
    }
}
