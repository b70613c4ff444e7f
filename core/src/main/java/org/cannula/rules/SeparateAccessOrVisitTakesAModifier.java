package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Lines of a second access, and the initial service of a second visit of one date, say so with a modifier. */
public final class SeparateAccessOrVisitTakesAModifier extends Rule {

    public static final SeparateAccessOrVisitTakesAModifier RULE = new SeparateAccessOrVisitTakesAModifier();

    private SeparateAccessOrVisitTakesAModifier() {
        super(
                Citation.of("CMS RAC issue 0071", "59, XE, XP, XS, XU accepted", "2026-11-01"),
                Citation.of("MedLearn, pharmacy question of the week", "2021-11-22", "2026-11-01"),
                Citation.of("HCPro", "2008-07-04: initial and additional hours; 2009-04-17: two visits", "2026-11-01"));
    }
    /** The modifier of every line of a second access. */
    public Ruling<String> secondAccess(Readings readings, String site) {
        return new Ruling<>(readings.value(Knob.ACCESS_MODIFIER), because("second access {}", site));
    }

    /** The modifier of the initial service of a later visit on one date. */
    public Ruling<String> laterVisit(Readings readings) {
        return new Ruling<>(readings.value(Knob.ENCOUNTER_MODIFIER), because("separate visit of the same date"));
    }
}
