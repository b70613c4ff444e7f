package org.cannula.store;

import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The log of who looked at patient data: which claim or list of which run, when. It names places, no patient. */
public final class Views {

    /**
     * A look.
     *
     * @param what what was shown: {@code claim}, {@code claims}, {@code results}, {@code export}, {@code worklist}
     * @param run the run; empty where it was not of one
     * @param seq the claim's place; null where it was a list
     */
    public record View(
            Instant at,
            String who,
            String what,
            String run,
            @Nullable Long seq) {}

    private static final RowMapper<View> ROW = (row, context) -> {
        long seq = row.getLong("seq");
        boolean list = row.wasNull();
        return new View(
                Moments.of(row, "at"),
                row.getString("who"),
                row.getString("what"),
                row.getString("run"),
                list ? null : seq);
    };

    private final Database database;
    private final Clock clock;

    Views(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a look down; to be called before anything is shown. */
    public void add(Actor actor, String what, String run, @Nullable Long seq) {
        database.change(handle -> handle.createUpdate(
                        "INSERT INTO phi_view (at, who, what, run, seq) VALUES (:at, :who, :what, :run, :seq)")
                .bind("at", Moments.text(clock.instant()))
                .bind("who", actor.name())
                .bind("what", what)
                .bind("run", run)
                .bind("seq", seq)
                .execute());
    }

    /** Looks, newest first; of one account or at one run where that is asked. */
    public Page<View> list(@Nullable String who, @Nullable String run, Page.Wanted wanted) {
        return database.read(handle -> new Where()
                .equal("who", who)
                .equal("run", run)
                .page(handle, "phi_view", "at, who, what, run, seq", "at DESC, id DESC", wanted, ROW));
    }

    static int purge(Handle handle, String before) {
        return handle.execute("DELETE FROM phi_view WHERE at < ?", before);
    }
}
