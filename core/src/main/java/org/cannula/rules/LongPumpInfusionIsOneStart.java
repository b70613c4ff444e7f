package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** An infusion of more than eight hours by pump is one start, without hours. */
public final class LongPumpInfusionIsOneStart extends Rule {

    public static final LongPumpInfusionIsOneStart RULE = new LongPumpInfusionIsOneStart();

    private LongPumpInfusionIsOneStart() {
        super(
                Citation.of("AAPC oncology coding alert 180336", "96416, and G0498 for Medicare", "2026-11-01"),
                Citation.of("A55134", "prolonged infusions by external pump, retired 2025-12-11", "2026-11-01"),
                Citation.of("CMS OPPS Addendum B", "C8957", "2026-11-01"));
    }
    /** Minutes above which a pump infusion is a long one. */
    public static final int EIGHT_HOURS = 480;

    /** The reason a pump start takes its code. */
    public Ruling<String> decide(String code, String drug, String pump) {
        return new Ruling<>(
                code, because("{} by pump for more than eight hours ({}): one start, no hours", drug, pump));
    }

    /** What a person must look at. */
    public Ruling<Boolean> look(String drug, String why) {
        return new Ruling<>(false, because("{} by pump: {}", drug, why));
    }
}
