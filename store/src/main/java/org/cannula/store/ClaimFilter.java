package org.cannula.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of a run are wanted; null and empty ask for nothing.
 *
 * @param severities of the worst finding: 0 error, 1 review, 2 note, 3 none
 * @param check a check that found something
 * @param code a code that something was found about
 * @param provider the provider, as given
 * @param payer the payer, as totals name it
 * @param policy payer and setting
 * @param states states of the work list that one of its findings is in
 * @param search part of the claim's, patient's or account's number
 * @param from first date of service at the earliest, {@code 2026-03-02}
 * @param until first date of service at the latest
 * @param leastAtRisk cents
 */
public record ClaimFilter(
        List<Integer> severities,
        @Nullable String check,
        @Nullable String code,
        @Nullable String provider,
        @Nullable String payer,
        @Nullable String policy,
        List<WorkItem.State> states,
        @Nullable String search,
        @Nullable String from,
        @Nullable String until,
        @Nullable Long leastAtRisk) {

    /** Every claim. */
    public static final ClaimFilter ALL =
            new ClaimFilter(List.of(), null, null, null, null, null, List.of(), null, null, null, null);

    public ClaimFilter {
        severities = List.copyOf(severities);
        states = List.copyOf(states);
    }

    Where where(String run) {
        Where where = new Where()
                .equal("run", run)
                .in("severity", severities)
                .equal("provider", provider)
                .equal("payer", payer)
                .equal("policy", policy)
                .compare("from_day", ">=", from)
                .compare("from_day", "<=", until)
                .compare("at_risk", ">=", leastAtRisk)
                .contains(List.of("claim", "patient", "account"), search);
        where.exists(
                "finding",
                "finding.run = claim.run AND finding.seq = claim.seq",
                where.inside().equal("finding.check_name", check).equal("finding.code", code));
        return where.exists(
                "finding JOIN work_item ON work_item.item_key = finding.item_key",
                "finding.run = claim.run AND finding.seq = claim.seq",
                where.inside()
                        .in(
                                "work_item.state",
                                states.stream().map(WorkItem.State::word).toList()));
    }

    /** What claims can be sorted by. */
    public enum Sort {
        /** Their place in the input. */
        INPUT("seq"),
        CLAIM("claim"),
        PROVIDER("provider"),
        PAYER("payer"),
        DATE("from_day"),
        SEVERITY("severity"),
        FINDINGS("findings"),
        LINES("lines"),
        CHARGED("charged"),
        AT_RISK("at_risk"),
        MISSED("missed");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String order(boolean descending) {
            String direction = descending ? " DESC" : "";
            return column + direction + " NULLS LAST" + (this == INPUT ? "" : ", seq");
        }
    }
}
