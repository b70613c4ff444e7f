package org.cannula.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Drug units are the dose divided by the billing unit, rounded up to a whole unit. */
public final class DrugUnitsRoundUp extends Rule {

    public static final DrugUnitsRoundUp RULE = new DrugUnitsRoundUp();

    private DrugUnitsRoundUp() {
        super(
                Citation.of("CGS, JW and JZ guidelines", "2023-06-27: 305 mg are 31 units of 10 mg", "2026-11-01"),
                Citation.of("First Coast", "rounding up", "2026-11-01"));
    }
    /** Units of a dose; both in the measure of the billing unit. */
    public Ruling<Integer> units(BigDecimal dose, BigDecimal unit, String measure) {
        int units = dose.divide(unit, 0, RoundingMode.CEILING).intValueExact();
        boolean exact = dose.remainder(unit).signum() == 0;
        return new Ruling<>(
                units,
                because(
                        exact ? "{} {} are {} unit(s) of {} {}" : "{} {} are {} unit(s) of {} {}, rounded up",
                        dose.toPlainString(),
                        measure,
                        units,
                        unit.toPlainString(),
                        measure));
    }

    /** What the result says of drugs whose code or dose is not documented. */
    public Ruling<Boolean> leftOut(int administrations) {
        return new Ruling<>(
                false, because("drug lines of {} administration(s) are left out: no code or no dose", administrations));
    }
}
