package org.cannula.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** What is left of a single-dose container is a line with JW; where nothing is left, JZ says so. */
public final class DiscardedDrugIsReported extends Rule {

    public static final DiscardedDrugIsReported RULE = new DiscardedDrugIsReported();

    private DiscardedDrugIsReported() {
        super(
                Citation.of("First Coast, JW modifier", "required from 2017-01-01", "2026-11-01"),
                Citation.of("CGS, JZ modifier", "required from 2023-07-01", "2026-11-01"),
                Citation.of("Noridian DME, JZ", "one unit covers the whole vial", "2026-11-01"));
    }

    private static final LocalDate JW = LocalDate.of(2017, 1, 1);
    private static final LocalDate JZ = LocalDate.of(2023, 7, 1);

    /** Whole units discarded; both amounts in the measure of the billing unit. */
    public Ruling<Integer> units(BigDecimal opened, BigDecimal unit, int given) {
        int whole = opened.divide(unit, 0, RoundingMode.FLOOR).intValueExact();
        int discarded = Math.max(0, whole - given);
        return new Ruling<>(
                discarded,
                because(
                        "{} opened, {} unit(s) given: {} whole unit(s) discarded",
                        opened.toPlainString(),
                        given,
                        discarded));
    }

    /** Whether the discarded line with JW is wanted on a date. */
    public boolean wantsJw(Readings readings, LocalDate date) {
        return !date.isBefore(JW) && readings.is(Knob.WASTE_MODIFIERS, "required");
    }

    /** Whether JZ is wanted on a date where nothing was discarded. */
    public boolean wantsJz(Readings readings, LocalDate date) {
        return !date.isBefore(JZ) && readings.is(Knob.WASTE_MODIFIERS, "required");
    }
}
