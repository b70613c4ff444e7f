package org.cannula.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items of the work list are wanted; null and empty ask for nothing.
 *
 * @param assignee an account's name; empty text for items that nobody has
 * @param search part of the claim's number
 */
public record WorkFilter(
        List<WorkItem.State> states,
        @Nullable String kind,
        List<Integer> severities,
        @Nullable String check,
        @Nullable String code,
        @Nullable String provider,
        @Nullable String payer,
        @Nullable String assignee,
        @Nullable String run,
        @Nullable Long seq,
        @Nullable String search) {

    /** Every item. */
    public static final WorkFilter ALL =
            new WorkFilter(List.of(), null, List.of(), null, null, null, null, null, null, null, null);

    public WorkFilter {
        states = List.copyOf(states);
        severities = List.copyOf(severities);
    }

    /** The items about one claim. */
    public static WorkFilter ofClaim(String run, long seq) {
        return new WorkFilter(List.of(), null, List.of(), null, null, null, null, null, run, seq, null);
    }

    Where where() {
        Where where = new Where()
                .in("state", states.stream().map(WorkItem.State::word).toList())
                .equal("kind", kind)
                .in("severity", severities)
                .equal("check_name", check)
                .equal("code", code)
                .equal("provider", provider)
                .equal("payer", payer)
                .equal("run", run)
                .equal("seq", seq)
                .contains(List.of("claim"), search);
        return assignee == null ? where : where.equal("COALESCE(assignee, '')", assignee);
    }

    /** What items can be sorted by. */
    public enum Sort {
        SEVERITY("severity"),
        AT_RISK("at_risk"),
        MISSED("missed"),
        CLAIM("claim"),
        CHECK("check_name"),
        PROVIDER("provider"),
        STATE("state"),
        DECIDED("decided_at"),
        /** The order in which they came. */
        NUMBER("id");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String order(boolean descending) {
            return column + (descending ? " DESC" : "") + " NULLS LAST" + (this == NUMBER ? "" : ", id");
        }
    }
}
