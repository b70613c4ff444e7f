package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Setting;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** An infusion stopped early is coded by the minutes it ran. */
public final class DiscontinuedInfusionIsCodedAsGiven extends Rule {

    public static final DiscontinuedInfusionIsCodedAsGiven RULE = new DiscontinuedInfusionIsCodedAsGiven();

    private DiscontinuedInfusionIsCodedAsGiven() {
        super(
                Citation.of("HCPro 2013-12", "actual time governs", "2026-11-01"),
                Citation.of(
                        "AAPC oncology coding alert 145827 and 173706",
                        "a contractor: the ordered infusion with modifier 53",
                        "2026-11-01"));
    }
    /** Whether an infusion stopped within 15 minutes is coded as the ordered infusion with modifier 53; professionals only. */
    public Ruling<Boolean> reducedByModifier(Readings readings) {
        boolean modifier = readings.setting() == Setting.PROFESSIONAL && readings.is(Knob.DISCONTINUED, "modifier53");
        return new Ruling<>(
                modifier,
                because(
                        modifier
                                ? "stopped early: the ordered infusion with modifier 53"
                                : "stopped early: coded by the minutes it ran"));
    }
}
