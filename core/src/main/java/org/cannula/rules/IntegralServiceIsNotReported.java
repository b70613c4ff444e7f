package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Purpose;

/** What is part of another procedure is paid with that procedure. */
public final class IntegralServiceIsNotReported extends Rule {

    public static final IntegralServiceIsNotReported RULE = new IntegralServiceIsNotReported();

    private IntegralServiceIsNotReported() {
        super(
                Citation.of(
                        "Miami university billing compliance",
                        "contrast, sedation, protocol premedication",
                        "2026-11-01"),
                Citation.of("Noridian JE, hydration page", "hydration integral to a procedure", "2026-11-01"));
    }
    /** Whether something of this purpose may be reported. */
    public Ruling<Boolean> decide(Purpose purpose) {
        boolean integral = purpose == Purpose.PROTOCOL || purpose == Purpose.CONTRAST;
        return new Ruling<>(
                !integral,
                integral
                        ? because("{}: part of another procedure, not reported beside it", purpose.word())
                        : because("not part of another procedure"));
    }
}
