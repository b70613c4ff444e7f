package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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
        ChartedDose.Units units = units();
        return units == null ? null : BigDecimal.valueOf(units.given());
    }

    /** Whole units discarded by the chart; null where it is not documented what was opened. */
    public @Nullable BigDecimal waste() {
        ChartedDose.Units units = units();
        Integer discarded = units == null ? null : units.discarded();
        return discarded == null ? null : BigDecimal.valueOf(discarded);
    }

    /** Doses of one date may be rounded together or each: no source decides, so the way closer to the claim is taken. */
    private ChartedDose.@Nullable Units units() {
        ChartedDose.Units together = sum(ChartedDose::together);
        ChartedDose.Units each = sum(ChartedDose::each);
        return together == null || each == null || distance(together).compareTo(distance(each)) <= 0 ? together : each;
    }

    private ChartedDose.@Nullable Units sum(Function<ChartedDose, ChartedDose.@Nullable Units> way) {
        ChartedDose.Units sum = new ChartedDose.Units(0, 0);
        for (ChartedDose dose : charted) {
            ChartedDose.Units units = way.apply(dose);
            if (units == null) {
                return null;
            }
            sum = sum.plus(units);
        }
        return sum;
    }

    private BigDecimal distance(ChartedDose.Units units) {
        BigDecimal distance =
                Audit.units(given).subtract(BigDecimal.valueOf(units.given())).abs();
        Integer waste = units.discarded();
        return waste == null
                ? distance
                : distance.add(Audit.units(discarded)
                        .subtract(BigDecimal.valueOf(waste))
                        .abs());
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

    /** Whether the claim bills the code on a date the chart does not speak of: then a missing line may be that one. */
    static boolean isBilledElsewhere(Audit audit, String code) {
        return audit.lines(code).stream().anyMatch(line -> audit.documentation(line.date()) == null);
    }

    /** Units billed as given less units given; null where the dose is not known. */
    public @Nullable BigDecimal surplus() {
        BigDecimal dose = dose();
        return dose == null ? null : Audit.units(given).subtract(dose);
    }
}
