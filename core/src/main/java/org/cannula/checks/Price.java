package org.cannula.checks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a payer pays for one unit of a line.
 *
 * @param unit dollars; null where it is not known
 * @param because the table it stands in, or why there is none, or why nothing is paid
 * @param reservation what may have packaged or cut the payment, so that the price is a ceiling; null where nothing has
 */
record Price(
        @Nullable BigDecimal unit, String because, @Nullable String reservation) {

    static Price unknown(String because) {
        return new Price(null, because, null);
    }

    /** Nothing is paid for it. */
    static Price nothing(String because) {
        return new Price(BigDecimal.ZERO.setScale(2), because, null);
    }

    boolean isNothing() {
        return unit != null && unit.signum() == 0;
    }

    /** The price with one more reservation. */
    Price reserved(@Nullable String more) {
        return more == null || unit == null || isNothing()
                ? this
                : new Price(unit, because, reservation == null ? more : reservation + "; " + more);
    }

    /** The price in words for so many units. */
    String words(BigDecimal units) {
        if (unit == null || isNothing()) {
            return because;
        }
        String sum = units.stripTrailingZeros().toPlainString() + " x " + unit.toPlainString() + " (" + because + ")";
        return reservation == null ? sum : "up to " + sum + ": " + reservation;
    }
}
