package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** For one drug in consecutive bags the start of the next bag ends the former. */
public final class NextBagEndsTheFormer extends Rule {

    public static final NextBagEndsTheFormer RULE = new NextBagEndsTheFormer();

    private NextBagEndsTheFormer() {
        super(Citation.of("Revenue Cycle Advisor, continuous infusions in observation", "V. Rinkle", "2026-11-01"));
    }
    /** The reason a stop was taken from the next bag. */
    public Ruling<Long> stop(long nextStart) {
        return new Ruling<>(nextStart, because("no stop time; the next bag of the same drug ended it"));
    }
}
