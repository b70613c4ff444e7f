package org.cannula.checks;

import org.cannula.policy.RateList;

/**
 * What a run prices findings by, beside Medicare's own tables.
 *
 * @param own the user's own rates, which come before every other price
 */
public record Pricing(RateList own) {

    /** Medicare's national prices only. */
    public static final Pricing NATIONAL = new Pricing(RateList.NONE);
}
