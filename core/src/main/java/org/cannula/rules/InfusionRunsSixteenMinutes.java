package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** An infusion runs 16 minutes or more; 15 or less is a push. */
public final class InfusionRunsSixteenMinutes extends Rule {

    public static final InfusionRunsSixteenMinutes RULE = new InfusionRunsSixteenMinutes();

    private InfusionRunsSixteenMinutes() {
        super(
                Citation.of("A53778", "more than 15 minutes", "2026-11-01"),
                Citation.of("Revenue Cycle Advisor node 4136", "16 to 90 minutes", "2026-11-01"),
                Citation.of("Journal of Oncology Practice", "July 2008", "2026-11-01"));
    }

    public static final int MINIMUM = 16;

    /** Whether so many running minutes are an infusion. */
    public Ruling<Boolean> decide(int minutes) {
        boolean infusion = minutes >= MINIMUM;
        return new Ruling<>(
                infusion,
                because(
                        infusion
                                ? "{} minutes are an infusion (16 or more), not a push"
                                : "{} minutes are a push (15 or less), not an infusion",
                        minutes));
    }

    /** The reason an infusion without a running minute earns nothing. */
    public Ruling<Boolean> nothing() {
        return new Ruling<>(false, because("no minute of it ran: neither infusion nor push"));
    }
}
