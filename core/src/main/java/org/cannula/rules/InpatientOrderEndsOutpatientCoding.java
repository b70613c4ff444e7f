package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Minutes;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** From the inpatient order on nothing is reported as outpatient administration; what came before belongs to the payment window. */
public final class InpatientOrderEndsOutpatientCoding extends Rule {

    public static final InpatientOrderEndsOutpatientCoding RULE = new InpatientOrderEndsOutpatientCoding();

    private InpatientOrderEndsOutpatientCoding() {
        super(
                Citation.of("AHIMA journal 107707", "patients admitted from the emergency department", "2026-11-01"),
                Citation.of("Noridian JE", "three-day payment window", "2026-11-01"));
    }
    /** The minutes before the inpatient order. */
    public Ruling<Minutes> clip(Minutes running, long order) {
        Minutes kept = running.isEmpty() || running.end() <= order
                ? running
                : running.first() >= order ? Minutes.NONE : running.and(Minutes.between(running.first(), order));
        return new Ruling<>(
                kept,
                because("{} of {} minutes ran before the inpatient order took effect", kept.count(), running.count()));
    }

    /** The reason a moment at or after the order earns nothing. */
    public Ruling<Boolean> before(long moment, long order) {
        return new Ruling<>(
                moment < order,
                moment < order
                        ? because("given before the inpatient order took effect: it belongs to the payment window")
                        : because("given after the inpatient order took effect: inpatient, not reported here"));
    }
}
