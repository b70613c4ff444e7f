package org.cannula.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Retention: patient data is deleted when its time is over. A purge deletes runs with their claims, findings, inputs and items of the
 * work list, and empties the words of the audit trail's entries about them; the chain of the trail still holds afterwards.
 */
public final class Purge {

    private static final String RUNS = "retention.runs.days";
    private static final String VIEWS = "retention.views.days";

    /** HIPAA asks for six years of such records (45 CFR 164.316(b)(2)(i)). */
    private static final long VIEWS_DAYS = 6 * 366L;

    /**
     * How long things are kept.
     *
     * @param runDays days that runs and their inputs are kept; 0 for as long as nobody deletes them
     * @param viewDays days that the log of looks at patient data is kept; 0 for ever
     */
    public record Retention(long runDays, long viewDays) {

        /**
         * Checks the days.
         *
         * @throws IllegalArgumentException where a number is below zero
         */
        public Retention {
            if (runDays < 0 || viewDays < 0) {
                throw new IllegalArgumentException("days are zero, which means for ever, or more");
            }
        }
    }

    /** What a purge has deleted. */
    public record Purged(long runs, long claims, long inputs, long entries, long views) {}

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    Purge(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** How long things are kept. */
    public Retention retention() {
        return database.read(handle -> new Retention(days(handle, RUNS, 0), days(handle, VIEWS, VIEWS_DAYS)));
    }

    private static long days(Handle handle, String name, long otherwise) {
        Optional<String> value = handle.createQuery("SELECT value FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
        return value.map(Long::valueOf).orElse(otherwise);
    }

    /** Sets how long things are kept. */
    public void retain(Retention retention, Actor actor) {
        database.change(handle -> {
            set(handle, RUNS, retention.runDays());
            set(handle, VIEWS, retention.viewDays());
            trail.add(
                    handle,
                    actor,
                    "retention set",
                    "",
                    new Detail().with("runDays", retention.runDays()).with("viewDays", retention.viewDays()));
        });
    }

    private static void set(Handle handle, String name, long value) {
        handle.createUpdate("INSERT INTO setting (name, value) VALUES (:name, :value)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", name)
                .bind("value", Long.toString(value))
                .execute();
    }

    /** Deletes what the retention no longer keeps. */
    public Purged expired(Actor actor) {
        Retention kept = retention();
        Instant now = clock.instant();
        Instant runs = kept.runDays() == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(kept.runDays()));
        Instant views = kept.viewDays() == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(kept.viewDays()));
        return before(runs, views, actor);
    }

    /** Deletes runs that ended, inputs that were stored, and looks that were taken before these instants. */
    public Purged before(Instant runs, Instant views, Actor actor) {
        List<String> old =
                database.read(handle -> handle.createQuery("SELECT run.id FROM run JOIN job ON job.id = run.job"
                                + " WHERE run.created_at < :before AND job.state NOT IN ('waiting', 'running')"
                                + " ORDER BY run.created_at, run.id")
                        .bind("before", Moments.text(runs))
                        .mapTo(String.class)
                        .list());
        long claims = 0;
        long entries = 0;
        for (String run : old) {
            Purged one = run(run, actor);
            claims += one.claims();
            entries += one.entries();
        }
        long removed = entries;
        long count = claims;
        Purged all = database.write(handle -> {
            int inputs = Contents.purge(handle, Moments.text(runs));
            int looks = Views.purge(handle, Moments.text(views));
            Purged purged = new Purged(old.size(), count, inputs, removed, looks);
            if (!purged.equals(new Purged(0, 0, 0, 0, 0))) {
                trail.add(handle, actor, "purged", "", words(purged));
            }
            return purged;
        });
        database.compact();
        return all;
    }

    private static Detail words(Purged purged) {
        return new Detail()
                .with("runs", purged.runs())
                .with("claims", purged.claims())
                .with("inputs", purged.inputs())
                .with("entries", purged.entries())
                .with("views", purged.views());
    }

    /**
     * Deletes one run that has ended; its inputs go where no other run stands on them.
     *
     * @throws Conflict where its job has not ended
     */
    public Purged run(String run, Actor actor) {
        return database.write(handle -> {
            String job = Runs.get(handle, run).job();
            String state = handle.createQuery("SELECT state FROM job WHERE id = :id")
                    .bind("id", job)
                    .mapTo(String.class)
                    .one();
            if (!Job.State.of(state).ended()) {
                throw new Conflict("the run's job has not ended; cancel it first");
            }
            long claims = empty(handle, run);
            handle.execute("DELETE FROM run_input WHERE run = ?", run);
            handle.execute("DELETE FROM run WHERE id = ?", run);
            handle.execute("DELETE FROM job WHERE id = ?", job);
            // What an upload has just ended with waits for its run.
            int inputs = Contents.purge(handle, Moments.text(clock.instant().minus(Duration.ofHours(1))));
            int entries = Trail.purge(handle, run);
            trail.add(
                    handle,
                    actor,
                    "run purged",
                    "",
                    new Detail().with("run", run).with("claims", claims));
            return new Purged(1, claims, inputs, entries, 0);
        });
    }

    /** Deletes the claims of a run; items that another run has found too stay, as that one shows them. */
    static long empty(Handle handle, String run) {
        handle.execute("DELETE FROM finding WHERE run = ?", run);
        String other = "SELECT %s FROM finding WHERE finding.item_key = work_item.item_key";
        handle.execute(
                "UPDATE work_item SET (run, seq) = (" + String.format(other, "finding.run, finding.seq")
                        + " ORDER BY finding.run, finding.seq LIMIT 1) WHERE run = ? AND EXISTS ("
                        + String.format(other, "1") + ")",
                run);
        handle.execute("DELETE FROM work_item WHERE run = ?", run);
        handle.execute("DELETE FROM rejected WHERE run = ?", run);
        return handle.execute("DELETE FROM claim WHERE run = ?", run);
    }
}
