package org.cannula.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

/** Where published readings differ, a claim is held to the one it follows most closely; the payer's own wins a tie. */
public final class ClaimIsHeldToTheReadingItFollows extends Rule {

    public static final ClaimIsHeldToTheReadingItFollows RULE = new ClaimIsHeldToTheReadingItFollows();

    private static final Set<String> ACCEPTED =
            Set.of(Knob.SAME_DRUG_REPEAT.word(), Knob.HYDRATION_SEGMENTS.word(), Knob.CONCURRENT_CAP.word());

    /** Values that hold only for the payer that has them in writing (D15): for any other they excuse nothing. */
    private static final Set<String> OF_ONE_PAYER = Set.of(Knob.HYDRATION_MINIMUM.word());

    private ClaimIsHeldToTheReadingItFollows() {
        super(Citation.of(
                "Cannula rulings",
                "a claim coded by another published reading is a note, never an error",
                "2026-11-01"));
    }

    /** Points on which either reading stands (D1, D4, D6); a claim must follow any other reading to the unit. */
    static boolean isEitherAccepted(@Nullable String point) {
        return point != null && ACCEPTED.contains(point);
    }

    Ruling<Reading> choose(List<Reading> readings, SortedMap<String, BigDecimal> billed) {
        Reading chosen = readings.get(0);
        for (Reading reading : readings) {
            BigDecimal distance = reading.distance(billed);
            boolean published = reading.point() == null || !OF_ONE_PAYER.contains(reading.point());
            boolean eligible = isEitherAccepted(reading.point()) || (published && distance.signum() == 0);
            if (eligible && distance.compareTo(chosen.distance(billed)) < 0) {
                chosen = reading;
            }
        }
        return new Ruling<>(
                chosen,
                chosen.point() == null
                        ? because(
                                "held to the payer's own reading; no other published one is closer to what was billed")
                        : because(
                                "held to {}={}: what was billed follows it more closely than the payer's own reading",
                                chosen.point(),
                                chosen.value()));
    }
}
