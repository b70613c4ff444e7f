package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Hydration before a drug is billable when it was ordered, timed and apart from the drug, unless the payer calls it integral. */
public final class OrderedPreHydrationIsBillable extends Rule {

    public static final OrderedPreHydrationIsBillable RULE = new OrderedPreHydrationIsBillable();

    private OrderedPreHydrationIsBillable() {
        super(
                Citation.of(
                        "AAPC oncology coding alert, T. Loya",
                        "2023: pre-hydration ordered and necessary",
                        "2026-11-01"),
                Citation.of("Noridian JE, hydration page", "hydration to prevent toxicity is integral", "2026-11-01"));
    }
    /** Whether pre-hydration may be reported. */
    public Ruling<Boolean> decide(Readings readings) {
        boolean billable = readings.is(Knob.LABEL_HYDRATION, "billable");
        return new Ruling<>(
                billable,
                because(
                        billable
                                ? "ordered and timed apart from the drug"
                                : "required by the drug's own directions: integral to giving it"));
    }
}
