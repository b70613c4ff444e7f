package org.cannula.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Jobs. One is submitted once however often its submission is repeated, and done by one process at a time: whoever does it holds a
 * lease and renews it with every step it writes. A job whose process has died is begun again by the next one that asks for work.
 */
public final class Jobs {

    /** A process that has not been heard of for so long is dead. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    Jobs(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What became of a submission.
     *
     * @param job the job
     * @param isNew whether it was made now; otherwise an earlier submission with the same key made it
     */
    public record Submitted(Job job, boolean isNew) {}

    /**
     * Submits a job.
     *
     * @param key what tells a repeated submission: the same key of the same actor is the same job
     * @throws Conflict where an earlier submission with that key asked for something else
     */
    public Submitted submit(String key, String kind, String request, Actor actor) {
        String id = Digests.random();
        return database.write(handle -> {
            int made = handle.createUpdate(
                            "INSERT INTO job (id, once_key, kind, request, state, done, attempt, cancelling,"
                                    + " created_by, created_at)"
                                    + " VALUES (:id, :key, :kind, :request, 'waiting', 0, 0, 0, :by, :now)"
                                    + " ON CONFLICT (once_key) DO NOTHING")
                    .bind("id", id)
                    .bind("key", Digests.of(actor.name(), key))
                    .bind("kind", kind)
                    .bind("request", request)
                    .bind("by", actor.name())
                    .bind("now", now())
                    .execute();
            Job job = handle.createQuery("SELECT * FROM job WHERE once_key = :key")
                    .bind("key", Digests.of(actor.name(), key))
                    .map(Job.ROW)
                    .one();
            if (made == 1) {
                trail.add(
                        handle,
                        actor,
                        "job submitted",
                        "",
                        new Detail().with("job", id).with("kind", kind));
            } else if (!job.kind().equals(kind) || !job.request().equals(request)) {
                throw new Conflict("the idempotency key was used before, for another request");
            }
            return new Submitted(job, made == 1);
        });
    }

    /** A job. */
    public Job get(String id) {
        return database.read(handle -> get(handle, id));
    }

    private static Job get(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM job WHERE id = :id")
                .bind("id", id)
                .map(Job.ROW)
                .findOne()
                .orElseThrow(() -> new NotFound("job " + id));
    }

    /** Jobs, newest first. */
    public Page<Job> list(Page.Wanted wanted) {
        return database.read(handle -> new Where().page(handle, "job", "*", "created_at DESC, id", wanted, Job.ROW));
    }

    /** Takes the oldest job that waits, or whose process is dead, for a process; nothing where there is none. */
    public Optional<Job> take(String owner) {
        return database.write(handle -> {
            Optional<String> id = handle.createQuery("SELECT id FROM job WHERE state = 'waiting'"
                            + " OR (state = 'running' AND lease_until < :now)"
                            + " ORDER BY created_at, id LIMIT 1 " + database.dialect.skipTaken)
                    .bind("now", now())
                    .mapTo(String.class)
                    .findOne();
            id.ifPresent(job -> handle.createUpdate("UPDATE job SET state = 'running', owner = :owner,"
                            + " attempt = attempt + 1, lease_until = :until, started_at = COALESCE(started_at, :now)"
                            + " WHERE id = :id")
                    .bind("owner", owner)
                    .bind("until", until())
                    .bind("now", now())
                    .bind("id", job)
                    .execute());
            return id.map(job -> get(handle, job));
        });
    }

    /** Gives a job back that is not done: the next one that asks for work goes on with it. */
    public void release(Job.Lease lease) {
        database.change(
                handle -> handle.createUpdate("UPDATE job SET state = 'waiting', owner = NULL, lease_until = NULL"
                                + " WHERE id = :job AND owner = :owner AND attempt = :attempt AND state = 'running'")
                        .bindMethods(lease)
                        .execute());
    }

    /** Ends the leases of every process: for one that knows it is the only one, such as that of an embedded store. */
    public int releaseAll() {
        return database.write(handle -> handle.execute(
                "UPDATE job SET state = 'waiting', owner = NULL, lease_until = NULL WHERE state = 'running'"));
    }

    /** Renews a lease and says how far the job is; whether it is to go on. */
    public boolean step(Job.Lease lease, long done, @Nullable Long total) {
        return database.write(handle -> step(handle, lease, done, total));
    }

    /**
     * Renews a lease in the transaction that writes a step of the job.
     *
     * @return whether it is to go on: false where it was asked to stop
     * @throws LostLease where it is no longer this process's
     */
    boolean step(Handle handle, Job.Lease lease, long done, @Nullable Long total) {
        int mine = handle.createUpdate(
                        "UPDATE job SET done = :done, total = COALESCE(:total, total), lease_until = :until"
                                + " WHERE id = :job AND owner = :owner AND attempt = :attempt AND state = 'running'")
                .bind("done", done)
                .bind("total", total)
                .bind("until", until())
                .bindMethods(lease)
                .execute();
        if (mine == 0) {
            throw new LostLease(lease.job());
        }
        return handle.createQuery("SELECT cancelling FROM job WHERE id = :id")
                        .bind("id", lease.job())
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /** The job is done. */
    void done(Handle handle, Job.Lease lease) {
        end(handle, lease, Job.State.DONE, null);
    }

    /** Gives up a job that was asked to stop. */
    public void stopped(Job.Lease lease) {
        database.change(handle -> end(handle, lease, Job.State.CANCELLED, null));
    }

    /** The job cannot be done. */
    public void failed(Job.Lease lease, String why) {
        database.change(handle -> end(handle, lease, Job.State.FAILED, why));
    }

    private void end(Handle handle, Job.Lease lease, Job.State state, @Nullable String failure) {
        int mine = handle.createUpdate("UPDATE job SET state = :state, failure = :failure, owner = NULL,"
                        + " lease_until = NULL, ended_at = :now"
                        + " WHERE id = :job AND owner = :owner AND attempt = :attempt AND state = 'running'")
                .bind("state", state.word())
                .bind("failure", failure)
                .bind("now", now())
                .bindMethods(lease)
                .execute();
        if (mine == 0) {
            throw new LostLease(lease.job());
        }
        Actor by = new Actor(get(handle, lease.job()).createdBy(), "job " + lease.job());
        trail.add(handle, by, "job " + state.word(), "", new Detail().with("job", lease.job()));
    }

    /** Asks a job to stop: one that waits is cancelled now, one that runs stops at its next step. */
    public Job cancel(String id, Actor actor) {
        return database.write(handle -> {
            Job job = get(handle, id);
            if (!job.state().ended()) {
                handle.createUpdate("UPDATE job SET cancelling = 1,"
                                + " ended_at = CASE WHEN state = 'waiting' THEN :now ELSE ended_at END,"
                                + " state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END"
                                + " WHERE id = :id AND state IN ('waiting', 'running')")
                        .bind("now", now())
                        .bind("id", id)
                        .execute();
                trail.add(handle, actor, "job cancelled", "", new Detail().with("job", id));
            }
            return get(handle, id);
        });
    }

    private String now() {
        return Moments.text(clock.instant());
    }

    private String until() {
        return Moments.text(clock.instant().plus(LEASE));
    }
}
