package org.cannula.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.jspecify.annotations.Nullable;

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
    /** A longer run than a week from one volume is a slip of the pen, not a stop time. */
    private static final BigDecimal IMPLAUSIBLE = BigDecimal.valueOf(7L * 24 * 60);

    /**
     * Minutes that a volume takes at a rate, rounded down, millilitres and millilitres an hour; null where that is longer
     * than a week, so that nothing can be derived.
     */
    public Ruling<@Nullable Integer> minutes(BigDecimal volumeMl, BigDecimal rateMlPerHour) {
        BigDecimal exact = volumeMl.multiply(BigDecimal.valueOf(60)).divide(rateMlPerHour, 0, RoundingMode.DOWN);
        if (exact.compareTo(IMPLAUSIBLE) > 0) {
            return new Ruling<@Nullable Integer>(
                    null,
                    because(
                            "{} mL at {} mL/h would take more than a week: no stop can be derived",
                            volumeMl.toPlainString(),
                            rateMlPerHour.toPlainString()));
        }
        int minutes = exact.intValueExact();
        return new Ruling<>(
                minutes,
                because(
                        "no stop time; {} mL at {} mL/h take {} minutes",
                        volumeMl.toPlainString(),
                        rateMlPerHour.toPlainString(),
                        minutes));
    }
}
