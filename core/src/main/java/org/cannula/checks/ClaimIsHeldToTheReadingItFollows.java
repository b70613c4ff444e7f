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

    private static final Set<String> ACCEPTED = Set.of(
            Knob.SAME_DRUG_REPEAT.word() + "=interval16",
            Knob.SAME_DRUG_REPEAT.word() + "=sum",
            Knob.HYDRATION_SEGMENTS.word() + "=each",
            Knob.HYDRATION_SEGMENTS.word() + "=sum",
            Knob.CONCURRENT_CAP.word() + "=encounter",
            Knob.CONCURRENT_CAP.word() + "=date");

    private static final Set<String> SETTLED =
            Set.of(Knob.INITIAL_RESET.word(), Knob.HYDRATION_MINIMUM.word(), Knob.COMPLEX_LIST.word());

    private ClaimIsHeldToTheReadingItFollows() {
        super(Citation.of(
                "Cannula rulings",
                "a claim coded by another published reading is a note, never an error",
                "2026-11-01"));
    }

    /** Points that authority settles and only a payer may set otherwise in writing (D8, D15, D21). */
    private static boolean isSettled(@Nullable String point) {
        return point != null && SETTLED.contains(point);
    }

    /** Readings that stand beside the payer's own (D1, D4, D6); a claim must follow any other one to the unit. */
    static boolean isEitherAccepted(Reading reading) {
        return ACCEPTED.contains(reading.point() + "=" + reading.value());
    }

    Ruling<Reading> choose(List<Reading> readings, SortedMap<String, BigDecimal> billed) {
        Reading chosen = readings.get(0);
        for (Reading reading : readings) {
            if (isEitherAccepted(reading) && reading.distance(billed).compareTo(chosen.distance(billed)) < 0) {
                chosen = reading;
            }
        }
        for (Reading reading : readings) {
            boolean followed = reading.distance(billed).signum() == 0;
            if (followed && chosen.distance(billed).signum() != 0 && !isSettled(reading.point())) {
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
