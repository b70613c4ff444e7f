package org.cannula.checks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Dollars at risk, with how they were reckoned.
 *
 * @param amount dollars and cents; null where no price is known
 * @param because the table, units and reservations, or why there is no price
 */
public record Money(@Nullable BigDecimal amount, String because) {

    /** Nothing at all: what sums begin with. */
    static final Money NONE = new Money(BigDecimal.ZERO.setScale(2), "");

    /** Both together; unknown where either is. */
    Money plus(Money other) {
        String words = because.isEmpty() ? other.because : because + " + " + other.because;
        return new Money(amount == null || other.amount == null ? null : amount.add(other.amount), words);
    }

    /** This without the other; unknown where either is. */
    Money less(Money other) {
        return new Money(
                amount == null || other.amount == null ? null : amount.subtract(other.amount),
                because + ", less the one that stands (" + other.because + ")");
    }

    public static Money unknown(String because) {
        return new Money(null, because);
    }
}
