package org.cannula.rules;

import java.math.BigDecimal;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Fluid at a keep-open rate is not hydration, whatever it is called. */
public final class KeepOpenRateIsNotHydration extends Rule {

    public static final KeepOpenRateIsNotHydration RULE = new KeepOpenRateIsNotHydration();

    private KeepOpenRateIsNotHydration() {
        super(
                Citation.of("NCCI policy manual ch. XI §B", "rev. 2026-01-01, codes and accesses", "2026-11-01"),
                Citation.of("AAPC forum 39803", "a hospital below 63 mL/h: convenience", "2026-11-01"));
    }
    /** Whether a documented rate, millilitres an hour, is above keep-open. */
    public Ruling<Boolean> decide(Readings readings, BigDecimal rateMlPerHour) {
        int keepOpen = readings.number(Knob.KEEP_OPEN_RATE);
        boolean hydrates = rateMlPerHour.compareTo(BigDecimal.valueOf(keepOpen)) > 0;
        return new Ruling<>(
                hydrates,
                because(
                        hydrates
                                ? "{} mL/h is above the keep-open rate of {}"
                                : "{} mL/h is no more than the keep-open rate of {}: a person must say what it was for",
                        rateMlPerHour.toPlainString(),
                        keepOpen));
    }
}
