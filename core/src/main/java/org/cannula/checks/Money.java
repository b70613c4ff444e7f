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

    public static Money unknown(String because) {
        return new Money(null, because);
    }
}
