package org.cannula.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/**
 * Number, sum and variance of amounts. Sums and squares are exact; only the result is rounded.
 *
 * @param count how many
 * @param sum their sum
 * @param squares the sum of their squares
 */
record Moments(long count, BigDecimal sum, BigDecimal squares) {

    static Moments of(Collection<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
            squares = squares.add(amount.multiply(amount));
        }
        return new Moments(amounts.size(), sum, squares);
    }

    double mean() {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64).doubleValue();
    }

    /** Sum of squared distances from the mean, over one less than their number; 0 for a single amount. */
    double variance() {
        if (count < 2) {
            return 0;
        }
        BigDecimal n = BigDecimal.valueOf(count);
        // Exact: nothing is lost where amounts are large and nearly equal.
        return squares.multiply(n)
                .subtract(sum.multiply(sum))
                .divide(n.multiply(n.subtract(BigDecimal.ONE)), MathContext.DECIMAL64)
                .doubleValue();
    }

    double deviation() {
        return Math.sqrt(variance());
    }
}
