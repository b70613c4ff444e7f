package org.cannula.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, or done, that outlives the process that does it.
 *
 * @param id its name
 * @param kind what is to be done
 * @param request with what, as its kind writes it
 * @param done steps done
 * @param total steps in all; null while that is not known
 * @param owner the process that does it; null where none does
 * @param attempt how often it was begun
 * @param cancelling whether it was asked to stop
 * @param failure why it failed, without patient data; null where it did not
 */
public record Job(
        String id,
        String kind,
        String request,
        State state,
        long done,
        @Nullable Long total,
        @Nullable String owner,
        int attempt,
        boolean cancelling,
        @Nullable String failure,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** States in which nothing more happens. */
        static final List<State> ENDED = List.of(DONE, FAILED, CANCELLED);

        /** How the store and the interface write it. */
        public String word() {
            return switch (this) {
                case WAITING -> "waiting";
                case RUNNING -> "running";
                case DONE -> "done";
                case FAILED -> "failed";
                case CANCELLED -> "cancelled";
            };
        }

        /** Whether nothing more happens. */
        public boolean ended() {
            return ENDED.contains(this);
        }

        static State of(String word) {
            for (State each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /**
     * The right to do a job, until another process takes it over.
     *
     * @param job its name
     * @param owner the process
     * @param attempt which attempt it is
     */
    public record Lease(String job, String owner, int attempt) {}

    static final RowMapper<Job> ROW = (row, context) -> {
        long total = row.getLong("total");
        boolean unknown = row.wasNull();
        return new Job(
                row.getString("id"),
                row.getString("kind"),
                row.getString("request"),
                State.of(row.getString("state")),
                row.getLong("done"),
                unknown ? null : total,
                row.getString("owner"),
                row.getInt("attempt"),
                row.getInt("cancelling") == 1,
                row.getString("failure"),
                row.getString("created_by"),
                Moments.of(row, "created_at"),
                Moments.orNull(row, "started_at"),
                Moments.orNull(row, "ended_at"));
    };
}
