package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** One payer pays hydration of 15 minutes or less as a push in its offices; nobody else does. */
public final class ShortHydrationMayBeAPush extends Rule {

    public static final ShortHydrationMayBeAPush RULE = new ShortHydrationMayBeAPush();

    private ShortHydrationMayBeAPush() {
        super(
                Citation.of("Select Health policy 09", "page 2", "2026-11-01"),
                Citation.of("Sunflower hydration and infusion notice", "hydration is never a push", "2026-11-01"));
    }
    /** Whether hydration of so many minutes is paid as a push. */
    public Ruling<Boolean> decide(Readings readings, int minutes) {
        boolean push = minutes < InfusionRunsSixteenMinutes.MINIMUM && readings.is(Knob.SHORT_HYDRATION, "push");
        return new Ruling<>(
                push,
                because(
                        push
                                ? "{} minutes of hydration are paid as a push by this payer"
                                : "{} minutes of hydration are never a push",
                        minutes));
    }
}
