package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** An antineoplastic injection is 96402 for a hormonal drug, 96401 otherwise. */
public final class HormonalAntineoplasticHasItsOwnInjection extends Rule {

    public static final HormonalAntineoplasticHasItsOwnInjection RULE = new HormonalAntineoplasticHasItsOwnInjection();

    private HormonalAntineoplasticHasItsOwnInjection() {
        super(
                Citation.of("AAPC forum 77244", "fulvestrant, goserelin, leuprolide, interferon", "2026-11-01"),
                Citation.of("carecostestimate 96401", "by drug class", "2026-11-01"));
    }
    /** The code of an antineoplastic or complex injection; {@code known} says whether the drug's class is known. */
    public Ruling<String> decide(String drug, boolean hormonal, boolean known) {
        return new Ruling<>(
                hormonal ? "96402" : "96401",
                because(
                        hormonal
                                ? "{} is a hormonal antineoplastic"
                                : known
                                        ? "{} is an antineoplastic or complex drug, not a hormonal one"
                                        : "{} is taken as non-hormonal; its class is not known",
                        drug));
    }
}
