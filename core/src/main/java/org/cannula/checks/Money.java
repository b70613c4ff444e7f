package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dollars, with how they were reckoned and the lines they lie on.
 *
 * @param amount dollars and cents; null where no price is known
 * @param because price, units and reservations, or why there is no price; empty where nothing is said of money
 * @param upTo whether the amount is a ceiling: something on the claim may have packaged or cut the payment
 * @param shares the amount by line; none where it is not known
 */
public record Money(@Nullable BigDecimal amount, String because, boolean upTo, List<Share> shares) {

    /** Nothing is said. */
    static final Money UNSAID = unknown("");

    public Money {
        shares = List.copyOf(shares);
    }

    /** No price is known. */
    public static Money unknown(String because) {
        return new Money(null, because, false, List.of());
    }

    /** No money hangs on it. */
    public static Money nothing(String because) {
        return new Money(BigDecimal.ZERO.setScale(2), because, false, List.of());
    }

    /** The same amount, with more words behind it where it is one: nothing more is to be said of nothing. */
    Money noting(String more) {
        return amount == null || amount.signum() == 0 ? this : new Money(amount, because + more, upTo, shares);
    }

    /** Both together; unknown where either is. */
    Money plus(Money other) {
        BigDecimal more = other.amount;
        String words = because.isEmpty() ? other.because : because + " + " + other.because;
        if (amount == null || more == null) {
            return unknown(words);
        }
        List<Share> both = new ArrayList<>(shares);
        both.addAll(other.shares);
        return new Money(amount.add(more), words, upTo || other.upTo, both);
    }
}
