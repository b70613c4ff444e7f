package org.cannula.checks;

import org.cannula.policy.RateList;
import org.jspecify.annotations.Nullable;

/**
 * What a run prices findings by, beside Medicare's own tables.
 *
 * @param own the user's own rates, which come before every other price
 * @param locality Medicare's payment locality of professional claims that name none, as {@link
 *     org.cannula.codes.Localities#on} knows it; null for the national amount
 */
public record Pricing(RateList own, @Nullable String locality) {

    /** Medicare's national prices only. */
    public static final Pricing NATIONAL = new Pricing(RateList.NONE, null);

    /** The user's own rates, and national prices beside them. */
    public static Pricing of(RateList own) {
        return new Pricing(own, null);
    }
}
