package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** A bolus at once before its own drip is part of the drip. */
public final class BolusBelongsToItsDrip extends Rule {

    public static final BolusBelongsToItsDrip RULE = new BolusBelongsToItsDrip();

    private BolusBelongsToItsDrip() {
        super(Citation.of("Centramed, charge audit tip", "bolus and immediate infusion of one drug", "2026-11-01"));
    }
    /** Minutes between bolus and drip that still make them one. */
    public static final int AT_ONCE = 30;

    /** Whether a push so many minutes before the drug's infusion is its bolus. */
    public Ruling<Boolean> decide(String drug, long before) {
        boolean bolus = before >= 0 && before <= AT_ONCE;
        return new Ruling<>(
                bolus,
                because(
                        bolus
                                ? "{} pushed {} minutes before its own infusion: a bolus, part of the infusion"
                                : "{} pushed {} minutes before its own infusion: no bolus",
                        drug,
                        before));
    }
}
