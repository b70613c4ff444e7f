package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Drugs mixed in one container are one infusate and one administration. */
public final class MixedInOneBagIsOneService extends Rule {

    public static final MixedInOneBagIsOneService RULE = new MixedInOneBagIsOneService();

    private MixedInOneBagIsOneService() {
        super(
                Citation.of("Journal of Oncology Practice", "July 2008", "2026-11-01"),
                Citation.of("MedLearn, general question of the week", "2024-11-18", "2026-11-01"),
                Citation.of("AAPC oncology coding alert", "citing CPT Assistant November 2005 and 2006", "2026-11-01"));
    }
    /** The reason several drugs are one service. */
    public Ruling<Boolean> decide(String bag, int drugs) {
        return new Ruling<>(
                true,
                because(
                        "{} drugs mixed in one container ({}) are one administration, not concurrent ones",
                        drugs,
                        bag));
    }
}
