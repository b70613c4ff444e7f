package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Consecutive bags of one drug with a short gap are one run; the gap itself is not counted. */
public final class BagChangeContinuesTheRun extends Rule {

    public static final BagChangeContinuesTheRun RULE = new BagChangeContinuesTheRun();

    private BagChangeContinuesTheRun() {
        super(
                Citation.of("We Are Medical Coders", "time between bags is not infusion time", "2026-11-01"),
                Citation.of("codingahead 96366", "brief bag changes do not stop the clock", "2026-11-01"));
    }
    /** Whether the next bag, {@code gap} minutes after the former, continues it; a negative gap is an overlap. */
    public Ruling<Boolean> decide(Readings readings, long gap, boolean separatelyOrdered) {
        if (gap <= 0) {
            return new Ruling<>(true, because("the bags follow without a gap"));
        }
        if (separatelyOrdered) {
            return new Ruling<>(
                    false, because("separately ordered and {} minutes apart: two services, not a bag change", gap));
        }
        int grace = readings.number(Knob.BAG_CHANGE_GRACE);
        return new Ruling<>(
                gap <= grace,
                because(
                        gap <= grace
                                ? "a gap of {} minutes is a bag change (up to {}); it is not counted as running"
                                : "a gap of {} minutes is more than a bag change (up to {})",
                        gap,
                        grace));
    }
}
