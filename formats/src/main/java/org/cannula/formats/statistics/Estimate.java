package org.cannula.formats.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a reviewed sample says of all claims it was drawn from. Dollars and cents.
 *
 * @param claims claims of the frame
 * @param sampled claims reviewed
 * @param found claims with an amount other than zero
 * @param sampleTotal overpaid in the sample
 * @param point the point estimate of the overpayment in all claims
 * @param standardError standard error of the point estimate
 * @param distribution what the limits are taken from, such as {@code Student's t, 99 degrees of freedom}
 * @param quantile the quantile that was used for the two-sided interval
 * @param confidence of the two-sided interval
 * @param lower lower limit of the two-sided interval
 * @param upper upper limit of it
 * @param oneSided lower limit of the one-sided interval of the same confidence
 * @param strata what each stratum contributes
 */
public record Estimate(
        long claims,
        long sampled,
        long found,
        BigDecimal sampleTotal,
        BigDecimal point,
        BigDecimal standardError,
        String distribution,
        double quantile,
        double confidence,
        BigDecimal lower,
        BigDecimal upper,
        BigDecimal oneSided,
        List<Part> strata) {

    public Estimate {
        strata = List.copyOf(strata);
    }

    /**
     * A stratum's part.
     *
     * @param mean overpaid for each claim drawn
     * @param deviation standard deviation of it
     * @param point the stratum's share of the point estimate
     * @param standardError standard error of that share
     */
    public record Part(
            String name,
            long claims,
            long sampled,
            BigDecimal sampleTotal,
            BigDecimal mean,
            BigDecimal deviation,
            BigDecimal point,
            BigDecimal standardError) {}

    /** Half the width of the two-sided interval as a share of the point estimate; not a number where that is zero. */
    public double precision() {
        double half = upper.subtract(lower).doubleValue() / 2;
        return point.signum() == 0 ? Double.NaN : Math.abs(half / point.doubleValue());
    }
}
