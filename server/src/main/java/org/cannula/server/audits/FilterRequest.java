package org.cannula.server.audits;

import java.util.List;
import java.util.Locale;
import org.cannula.server.keep.Severities;
import org.cannula.store.ClaimFilter;
import org.cannula.store.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted; what is left out asks for nothing.
 *
 * @param severities of the worst finding: error, review, note, none
 * @param state a state of the worklist that one of its findings is in
 * @param search part of a claim, patient or account number
 * @param from first date of service at the earliest
 * @param until first date of service at the latest
 * @param leastAtRisk cents
 */
record FilterRequest(
        @Nullable List<String> severities,
        @Nullable String check,
        @Nullable String code,
        @Nullable String provider,
        @Nullable String payer,
        @Nullable String policy,
        @Nullable String state,
        @Nullable String search,
        @Nullable String from,
        @Nullable String until,
        @Nullable Long leastAtRisk) {

    static ClaimFilter filter(@Nullable FilterRequest asked) {
        return asked == null
                ? ClaimFilter.ALL
                : new ClaimFilter(
                        Severities.ranks(asked.severities),
                        asked.check,
                        asked.code,
                        asked.provider,
                        asked.payer,
                        asked.policy,
                        asked.state == null ? List.of() : List.of(WorkItem.State.of(asked.state)),
                        asked.search,
                        asked.from,
                        asked.until,
                        asked.leastAtRisk);
    }

    /**
     * What claims are sorted by.
     *
     * @throws IllegalArgumentException where the word is none, saying which there are
     */
    static ClaimFilter.Sort sort(@Nullable String word) {
        if (word == null) {
            return ClaimFilter.Sort.INPUT;
        }
        for (ClaimFilter.Sort each : ClaimFilter.Sort.values()) {
            if (each.name().replace("_", "").equals(word.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "claims cannot be sorted by that; valid: input, claim, provider, payer, date,"
                        + " severity, findings, lines, charged, atRisk, missed");
    }
}
