package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** A further infusion of a new drug on the same access takes the sequential code once. */
public final class SequentialInfusionNeedsANewDrug extends Rule {

    public static final SequentialInfusionNeedsANewDrug RULE = new SequentialInfusionNeedsANewDrug();

    private SequentialInfusionNeedsANewDrug() {
        super(
                Citation.of("OHIMA Spotlight on CPT", "2024-09: a new substance", "2026-11-01"),
                Citation.of("MedLearn, pharmacy question of the week", "2022-01-31", "2026-11-01"),
                Citation.of("AAPC forum 53255", "20 minutes suffice", "2026-11-01"));
    }
    /** The reason a run is sequential. */
    public Ruling<String> decide(String code, String drug, int net) {
        return new Ruling<>(
                code,
                because(
                        "{} is a new drug on this access and ran {} minutes that nothing else was paid for: sequential, not a second initial",
                        drug,
                        net));
    }
}
