package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Each injection is reported; a dose split over two syringes is two injections unless the payer counts one. */
public final class InjectionsAreReportedEach extends Rule {

    public static final InjectionsAreReportedEach RULE = new InjectionsAreReportedEach();

    private InjectionsAreReportedEach() {
        super(
                Citation.of("HCPro", "2009-03-27: one or two codes for a split dose", "2026-11-01"),
                Citation.of(
                        "AAPC oncology coding alert 136708",
                        "CPT Assistant May 2010, and contractors that pay one",
                        "2026-11-01"));
    }
    /** Whether a further injection of the same ordered dose is reported. */
    public Ruling<Boolean> furtherPart(Readings readings) {
        boolean each = readings.is(Knob.SPLIT_DOSE, "each");
        return new Ruling<>(
                each,
                because(
                        each
                                ? "a further injection of one ordered dose: each injection is reported"
                                : "a further injection of one ordered dose: one unit under this reading"));
    }

    /** The reason an injection is reported. */
    public Ruling<String> decide(String code, String drug) {
        return new Ruling<>(
                code,
                because(
                        "{} by injection: one unit for each injection; it neither takes nor loses the initial slot",
                        drug));
    }
}
