package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** A run that keeps 15 minutes or less of its own and shares no more is reported as a short infusion, a push. */
public final class UncoveredMinutesAreAShortInfusion extends Rule {

    public static final UncoveredMinutesAreAShortInfusion RULE = new UncoveredMinutesAreAShortInfusion();

    private UncoveredMinutesAreAShortInfusion() {
        super(
                Citation.of("Journal of Oncology Practice", "July 2008: 15 minutes or less", "2026-11-01"),
                Citation.of(
                        "AAPC outpatient facility coding alert 155121",
                        "minutes that others hold are removed",
                        "2026-11-01"));
    }
    /** The reason a run of 16 minutes or more is reported as a push. */
    public Ruling<Boolean> decide(String drug, int net, int shared) {
        return new Ruling<>(
                true,
                because(
                        "{} keeps {} minutes of its own after {} shared ones: a short infusion, to be confirmed",
                        drug,
                        net,
                        shared));
    }
}
