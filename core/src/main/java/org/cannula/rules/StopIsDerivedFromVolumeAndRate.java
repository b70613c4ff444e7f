package org.cannula.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** A missing stop may be reckoned from the nurse-documented start, volume infused and rate. */
public final class StopIsDerivedFromVolumeAndRate extends Rule {

    public static final StopIsDerivedFromVolumeAndRate RULE = new StopIsDerivedFromVolumeAndRate();

    private StopIsDerivedFromVolumeAndRate() {
        super(
                Citation.of(
                        "MedLearn, general question of the week",
                        "2024-12-30: documented volume and rate",
                        "2026-11-01"),
                Citation.of("A53778", "start and stop expected", "2026-11-01"));
    }
    /** Minutes that a volume takes at a rate, rounded down; millilitres and millilitres an hour. */
    public Ruling<Integer> minutes(BigDecimal volumeMl, BigDecimal rateMlPerHour) {
        int minutes = volumeMl.multiply(BigDecimal.valueOf(60))
                .divide(rateMlPerHour, 0, RoundingMode.DOWN)
                .intValueExact();
        return new Ruling<>(
                minutes,
                because(
                        "no stop time; {} mL at {} mL/h take {} minutes",
                        volumeMl.toPlainString(),
                        rateMlPerHour.toPlainString(),
                        minutes));
    }
}
