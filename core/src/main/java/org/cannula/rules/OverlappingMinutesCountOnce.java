package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Minutes;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Minutes that a better ranked infusion holds are not counted again. */
public final class OverlappingMinutesCountOnce extends Rule {

    public static final OverlappingMinutesCountOnce RULE = new OverlappingMinutesCountOnce();

    private OverlappingMinutesCountOnce() {
        super(
                Citation.of("MedLearn, pharmacy question of the week", "2022-01-31: 90 less 30 minutes", "2026-11-01"),
                Citation.of("AAPC outpatient facility coding alert 155121", "16 of 20 minutes kept", "2026-11-01"));
    }
    /** The minutes a run is counted with, beside those others hold. */
    public Ruling<Minutes> net(Readings readings, Minutes running, Minutes held) {
        int shared = running.overlap(held);
        if (shared == 0) {
            return new Ruling<>(running, because("no minute is shared with another paid infusion"));
        }
        if (readings.is(Knob.DEDUCT_OVERLAP, "no")) {
            return new Ruling<>(running, because("{} shared minutes are not deducted under this reading", shared));
        }
        return new Ruling<>(
                running.minus(held),
                because(
                        "{} of {} minutes are already paid to another infusion and are not counted again",
                        shared,
                        running.count()));
    }
}
