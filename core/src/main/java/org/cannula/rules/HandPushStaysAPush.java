package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** A push given by hand with the clinician in attendance stays a push however long it took. */
public final class HandPushStaysAPush extends Rule {

    public static final HandPushStaysAPush RULE = new HandPushStaysAPush();

    private HandPushStaysAPush() {
        super(
                Citation.of("HCPro tip", "2013-12-06: time documentation", "2026-11-01"),
                Citation.of("AAPC forum 106018", "a 20-minute push of fluorouracil", "2026-11-01"));
    }
    /** Whether a push of more than 15 documented minutes is still a push. */
    public Ruling<Boolean> decide(Readings readings, int minutes) {
        if (minutes < InfusionRunsSixteenMinutes.MINIMUM) {
            return new Ruling<>(true, because("a push of {} minutes", minutes));
        }
        boolean push = readings.is(Knob.LONG_HAND_PUSH, "push");
        return new Ruling<>(
                push,
                because(
                        push
                                ? "pushed by hand over {} minutes: still a push, not an infusion"
                                : "{} minutes are read as an infusion although documented as a push",
                        minutes));
    }
}
