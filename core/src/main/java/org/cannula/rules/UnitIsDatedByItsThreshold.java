package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Units are counted over the whole run and each is dated by the day its threshold minute is reached. */
public final class UnitIsDatedByItsThreshold extends Rule {

    public static final UnitIsDatedByItsThreshold RULE = new UnitIsDatedByItsThreshold();

    private UnitIsDatedByItsThreshold() {
        super(
                Citation.of("CMS Transmittal 1702", "2009-03-13, observation over several days", "2026-11-01"),
                Citation.of("Revenue Cycle Advisor", "2018-04-20: crossing midnight", "2026-11-01"),
                Citation.of("HCPro", "2009-06-26: all on the start date", "2026-11-01"),
                Citation.of("AAPC forum 110083", "CPT: a continuous service is dated when it began", "2026-11-01"));
    }
    /** Whether units that cross midnight are dated by their threshold; else by the day the run began. */
    public Ruling<Boolean> byThreshold(Readings readings) {
        boolean threshold = readings.is(Knob.STRADDLE_DATE, "thresholdDate");
        return new Ruling<>(
                threshold,
                because(
                        threshold
                                ? "the run crosses midnight: counted whole, each unit dated by the minute that earned it"
                                : "the run crosses midnight: counted whole and dated when it began"));
    }
}
