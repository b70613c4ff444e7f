package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Pump;

/** Refill of a portable pump and of an implanted pump are different codes. */
public final class PumpRefillNamesItsPump extends Rule {

    public static final PumpRefillNamesItsPump RULE = new PumpRefillNamesItsPump();

    private PumpRefillNamesItsPump() {
        super(
                Citation.of("Select Health policy 09", "96521 to 96523", "2026-11-01"),
                Citation.of("CMS MUE table", "2026 Q4", "2026-11-01"));
    }
    /** The reason a refill takes its code. */
    public Ruling<String> decide(String code, Pump pump) {
        return new Ruling<>(code, because("the {} pump was refilled", pump.word()));
    }

    /** The reason a refill of an undocumented pump earns nothing. */
    public Ruling<Boolean> unnamed() {
        return new Ruling<>(
                false,
                because(
                        "refill of a pump that is documented neither as portable nor as implanted: no code until it is"));
    }
}
