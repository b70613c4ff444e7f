package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Arterial administration has codes of its own and stands outside the intravenous ranking. */
public final class ArterialRouteHasItsOwnCodes extends Rule {

    public static final ArterialRouteHasItsOwnCodes RULE = new ArterialRouteHasItsOwnCodes();

    private ArterialRouteHasItsOwnCodes() {
        super(
                Citation.of(
                        "AAPC oncology coding alert 155062",
                        "15 and 16 minutes for arterial chemotherapy",
                        "2026-11-01"),
                Citation.of("codingahead 96420 and 96423", "longer infusions", "2026-11-01"));
    }
    /** The reason an arterial service takes its code. */
    public Ruling<String> decide(String code, String drug, int minutes) {
        return new Ruling<>(
                code,
                minutes == 0
                        ? because("{} pushed into an artery: the arterial code, not an intravenous one", drug)
                        : because(
                                "{} into an artery for {} minutes: the arterial code, not an intravenous one",
                                drug,
                                minutes));
    }
}
