package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given of a drug code on a date beside what was billed of it.
 *
 * @param date date of service: of the billed lines, else of the dose
 * @param charted what the chart says; several where dates of one code are compared together
 * @param given lines that bill what was given, in order
 * @param discarded lines that bill what was discarded (JW), in order
 * @param otherDate whether some units were billed on another date than they were given
 */
public record DosePair(
        String code,
        LocalDate date,
        List<ChartedDose> charted,
        List<Billed> given,
        List<Billed> discarded,
        boolean otherDate) {

    public DosePair {
        charted = List.copyOf(charted);
        given = List.copyOf(given);
        discarded = List.copyOf(discarded);
    }

    /** Units given by the chart; null where some dose is not documented in the measure of the unit. */
    public @Nullable BigDecimal dose() {
        int sum = 0;
        for (ChartedDose dose : charted) {
            Integer units = dose.given();
            if (units == null) {
                return null;
            }
            sum += units;
        }
        return BigDecimal.valueOf(sum);
    }

    /** Whole units discarded by the chart; null where it is not documented what was opened. */
    public @Nullable BigDecimal waste() {
        int sum = 0;
        for (ChartedDose dose : charted) {
            Integer units = dose.discarded();
            if (units == null) {
                return null;
            }
            sum += units;
        }
        return BigDecimal.valueOf(sum);
    }

    /** Whether all of it came from single-dose containers. */
    public boolean isSingleDose() {
        return charted.stream().allMatch(dose -> Boolean.TRUE.equals(dose.singleDose()));
    }

    /** Whether all of it came from multi-dose containers. */
    public boolean isMultiDose() {
        return charted.stream().allMatch(dose -> Boolean.FALSE.equals(dose.singleDose()));
    }

    /** Whether nothing of the code was billed. */
    public boolean isUnbilled() {
        return given.isEmpty() && discarded.isEmpty();
    }

    /** Units billed as given less units given; null where the dose is not known. */
    public @Nullable BigDecimal surplus() {
        BigDecimal dose = dose();
        return dose == null ? null : Audit.units(given).subtract(dose);
    }
}
