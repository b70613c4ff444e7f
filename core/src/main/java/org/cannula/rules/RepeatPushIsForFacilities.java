package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Setting;
import org.cannula.codes.Category;
import org.cannula.policy.Readings;

/** Only a facility reports a repeat push of the same drug, and only of a therapeutic drug. */
public final class RepeatPushIsForFacilities extends Rule {

    public static final RepeatPushIsForFacilities RULE = new RepeatPushIsForFacilities();

    private RepeatPushIsForFacilities() {
        super(
                Citation.of("Journal of Oncology Practice", "September 2009: no office code exists", "2026-11-01"),
                Citation.of("CMS add-on code file", "2026 Q2: 96376 by facilities only", "2026-11-01"),
                Citation.of("CMS MUE table", "2026 Q4: 96376 is 0 for practitioners", "2026-11-01"));
    }
    /** Whether a repeat push of the drug can be reported at all. */
    public Ruling<Boolean> decide(Readings readings, Category category, String drug) {
        if (category == Category.CHEMOTHERAPY) {
            return new Ruling<>(
                    false,
                    because(
                            "{} was given before on this access; there is no code for the same chemotherapy pushed again",
                            drug));
        }
        boolean facility = readings.setting() == Setting.FACILITY;
        return new Ruling<>(
                facility,
                because(
                        facility
                                ? "{} was given before on this access; a facility reports the repeat"
                                : "{} was given before on this access; a professional reports its drug units only",
                        drug));
    }
}
