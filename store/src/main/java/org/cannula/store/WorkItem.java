package org.cannula.store;

import java.time.Instant;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * A finding or a query that somebody has to decide.
 *
 * @param id its number
 * @param kind {@code finding} or {@code query}
 * @param run the newest run that found it
 * @param seq the claim's place in that run
 * @param severity 0 error, 1 review
 * @param lines numbers of the lines, with spaces between; for a query, the ids of its administrations
 * @param atRisk cents; null where no price is known
 * @param missed cents; null where no price is known
 * @param reason why it was decided so; null while nobody has said
 * @param version goes up with every change: who changes it names the one he saw
 * @param decidedIn the versions it was decided under: engine, payers and table editions, a JSON object
 */
public record WorkItem(
        long id,
        String kind,
        String run,
        long seq,
        String claim,
        String provider,
        String payer,
        String check,
        int severity,
        String code,
        String lines,
        @Nullable Long atRisk,
        @Nullable Long missed,
        String says,
        State state,
        @Nullable String assignee,
        @Nullable String reason,
        int version,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedIn) {

    /** What was decided. */
    public enum State {
        OPEN,
        AGREED,
        DISAGREED,
        DEFERRED;

        /** How the store and the interface write it. */
        public String word() {
            return switch (this) {
                case OPEN -> "open";
                case AGREED -> "agreed";
                case DISAGREED -> "disagreed";
                case DEFERRED -> "deferred";
            };
        }

        /**
         * The state of a word.
         *
         * @throws IllegalArgumentException where it is none, saying which there are
         */
        public static State of(String word) {
            for (State each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(
                    "no state of the work list: \"" + word + "\"; valid: open, agreed, disagreed, deferred");
        }
    }

    static final RowMapper<WorkItem> ROW = (row, context) -> {
        long atRisk = row.getLong("at_risk");
        boolean unpricedRisk = row.wasNull();
        long missed = row.getLong("missed");
        boolean unpricedMissed = row.wasNull();
        return new WorkItem(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("run"),
                row.getLong("seq"),
                row.getString("claim"),
                row.getString("provider"),
                row.getString("payer"),
                row.getString("check_name"),
                row.getInt("severity"),
                row.getString("code"),
                row.getString("lines"),
                unpricedRisk ? null : atRisk,
                unpricedMissed ? null : missed,
                row.getString("says"),
                State.of(row.getString("state")),
                row.getString("assignee"),
                row.getString("reason"),
                row.getInt("version"),
                row.getString("decided_by"),
                Moments.orNull(row, "decided_at"),
                row.getString("decided_in"));
    };
}
