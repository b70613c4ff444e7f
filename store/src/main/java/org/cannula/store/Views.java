package org.cannula.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
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
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Object writing = new Object();

    Views(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A look that waits to be written. */
    private record Waiting(
            String at,
            String who,
            String what,
            String run,
            @Nullable Long seq) {}

    /** Writes a look down; to be called before anything is shown. Looks of many at once are written together. */
    public void add(Actor actor, String what, String run, @Nullable Long seq) {
        Waiting mine = new Waiting(Moments.text(clock.instant()), actor.name(), what, run, seq);
        waiting.add(mine);
        synchronized (writing) {
            // Whoever wrote meanwhile wrote this one too.
            List<Waiting> all = new ArrayList<>();
            for (Waiting each = waiting.poll(); each != null; each = waiting.poll()) {
                all.add(each);
            }
            if (!all.isEmpty()) {
                write(all);
            }
        }
    }

    private void write(List<Waiting> all) {
        try {
            database.change(handle -> {
                PreparedBatch batch = handle.prepareBatch(
                        "INSERT INTO phi_view (at, who, what, run, seq) VALUES (:at, :who, :what, :run, :seq)");
                all.forEach(each -> batch.bind("at", each.at())
                        .bind("who", each.who())
                        .bind("what", each.what())
                        .bind("run", each.run())
                        .bind("seq", each.seq())
                        .add());
                batch.execute();
            });
        } catch (RuntimeException e) {
            // Nobody is shown anything that is not written down: all of them fail, or write again.
            waiting.addAll(all);
            throw e;
        }
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
