package org.cannula.formats.statistics;

import java.util.Locale;

/**
 * How often a finding is met in one group of claims, against the whole run.
 *
 * @param group what kind of group
 * @param key the provider or payer, as the totals name it
 * @param measure what is counted: a check, {@link #ERROR}, or a pattern such as {@code 96368 hourly}
 * @param claims claims of the group it is out of: all that were audited; for a pattern those that bill 96368
 * @param with those that show it
 * @param low lower limit of the exact 95 % interval of the rate (Clopper and Pearson)
 * @param high upper limit of it
 * @param baseClaims as {@code claims}, in the whole run
 * @param baseWith as {@code with}, in the whole run
 * @param chance probability that so many or more are met when as many claims are drawn at random from the whole run
 * @param adjusted the same, allowing for all the comparisons made (Holm)
 * @param flagged whether {@code adjusted} is 0.05 or less
 */
public record Rate(
        Group group,
        String key,
        String measure,
        long claims,
        long with,
        double low,
        double high,
        long baseClaims,
        long baseWith,
        double chance,
        double adjusted,
        boolean flagged) {

    /** The measure that counts claims with an error of any check. */
    public static final String ERROR = "any error";

    /** Before the word of a pattern. */
    public static final String PATTERN = "96368 ";

    /** Whose claims are held against the whole run. */
    public enum Group {
        PROVIDER,
        PAYER;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word used in every format. */
        public String word() {
            return word;
        }
    }

    /** Share of the group's claims. */
    public double share() {
        return (double) with / claims;
    }

    /** Share of all claims of the run. */
    public double baseShare() {
        return (double) baseWith / baseClaims;
    }
}
