package org.cannula.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Audit runs as a job writes them: begun, filled step by step, ended. A step is whole or not there, and says how far the job is; a
 * job that is begun again goes on behind the last step. What runs under other versions than it began with begins anew.
 */
public final class Runs {

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final Jobs jobs;

    Runs(Database database, Clock clock, Trail trail, Jobs jobs) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.jobs = jobs;
    }

    /** Begins the run of a job, or finds where an earlier attempt of the job left it. */
    public Run.Begun begin(Job.Lease lease, Run.Start start) {
        return database.write(handle -> {
            jobs.step(handle, lease, 0, null);
            Optional<Run> earlier = ofJob(handle, lease.job());
            if (earlier.isPresent()) {
                Run run = earlier.get();
                if (run.versions().equals(start.versions()) && run.engine().equals(start.engine())) {
                    return new Run.Begun(run.id(), run.claims(), run.rejected());
                }
                Purge.empty(handle, run.id());
                handle.createUpdate("UPDATE run SET claims = 0, rejected = 0, engine = :engine, versions = :versions"
                                + " WHERE id = :id")
                        .bind("engine", start.engine())
                        .bind("versions", start.versions())
                        .bind("id", run.id())
                        .execute();
                return new Run.Begun(run.id(), 0, 0);
            }
            return make(handle, lease, start);
        });
    }

    private Run.Begun make(Handle handle, Job.Lease lease, Run.Start start) {
        // One name for both: whoever submitted the job knows the run before it has begun.
        String id = lease.job();
        handle.createUpdate("INSERT INTO run (id, job, title, options, engine, versions, state, claims, rejected,"
                        + " created_by, created_at) SELECT :id, job.id, :title, :options, :engine, :versions,"
                        + " 'building', 0, 0, job.created_by, :now FROM job WHERE job.id = :job")
                .bind("id", id)
                .bind("job", lease.job())
                .bindMethods(start)
                .bind("now", Moments.text(clock.instant()))
                .execute();
        int place = 0;
        for (Run.Input input : start.inputs()) {
            handle.execute(
                    "INSERT INTO run_input (run, place, content, name, role) VALUES (?, ?, ?, ?, ?)",
                    id,
                    place++,
                    input.content(),
                    input.name(),
                    input.role());
        }
        return new Run.Begun(id, 0, 0);
    }

    /**
     * Writes the next claims and rejected records of a run, all of them or none.
     *
     * @param steps steps the job has done with these
     * @return whether the job is to go on: false where it was asked to stop
     */
    public boolean append(
            Job.Lease lease,
            String run,
            List<AuditedRow> claims,
            List<String> rejected,
            long steps,
            @Nullable Long total) {
        // Before the transaction: nobody waits for what takes a processor and no database.
        List<byte[]> packed = claims.stream().map(row -> row.detail().packed()).toList();
        return database.write(handle -> {
            boolean on = jobs.step(handle, lease, steps, total);
            long named = handle.createQuery("SELECT rejected FROM run WHERE id = :run")
                    .bind("run", run)
                    .mapTo(Long.class)
                    .one();
            claims(handle, run, claims, packed);
            findings(handle, run, claims);
            items(handle, run, claims);
            for (String says : rejected) {
                handle.execute("INSERT INTO rejected (run, place, says) VALUES (?, ?, ?)", run, ++named, says);
            }
            handle.execute("UPDATE run SET claims = claims + ?, rejected = ? WHERE id = ?", claims.size(), named, run);
            return on;
        });
    }

    private static void claims(Handle handle, String run, List<AuditedRow> claims, List<byte[]> packed) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO claim (run, seq, claim, digest, patient, account,"
                + " provider, payer, policy, basis, from_day, severity, findings, lines, charged, at_risk, missed, detail)"
                + " VALUES (:run, :seq, :claim, :digest, :patient, :account, :provider, :payer, :policy, :basis,"
                + " :fromDay, :severity, :said, :lines, :charged, :atRisk, :missed, :packed)");
        for (int i = 0; i < claims.size(); i++) {
            AuditedRow row = claims.get(i);
            batch.bindMethods(row)
                    .bind("run", run)
                    .bind("said", row.findings().size())
                    .bind("packed", packed.get(i))
                    .add();
        }
        execute(batch);
    }

    private static void findings(Handle handle, String run, List<AuditedRow> claims) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO finding (run, seq, place, item_key, kind, check_name,"
                + " severity, code, at_risk, missed) VALUES (:run, :seq, :place, :key, :kind, :check, :severity, :code,"
                + " :atRisk, :missed)");
        for (AuditedRow row : claims) {
            int place = 0;
            for (AuditedRow.Said said : row.findings()) {
                batch.bindMethods(said)
                        .bind("run", run)
                        .bind("seq", row.seq())
                        .bind("place", place++)
                        .add();
            }
        }
        execute(batch);
    }

    private record Work(AuditedRow row, AuditedRow.Said said) {}

    /** What was decided before stays decided; the item shows the finding as it is now. */
    private void items(Handle handle, String run, List<AuditedRow> claims) {
        List<Work> work = new ArrayList<>();
        for (AuditedRow row : claims) {
            row.findings().stream().filter(AuditedRow.Said::isWork).forEach(said -> work.add(new Work(row, said)));
        }
        // In one order, so that two runs at once never wait for each other.
        work.sort(Comparator.comparing(each -> each.said().key()));
        PreparedBatch batch = handle.prepareBatch("INSERT INTO work_item (item_key, kind, run, seq, claim, provider,"
                + " payer, check_name, severity, code, lines, at_risk, missed, says, state, version, created_at)"
                + " VALUES (:key, :kind, :run, :seq, :claim, :provider, :payer, :check, :severity, :code, :lines, :atRisk,"
                + " :missed, :says, 'open', 0, :now)"
                + " ON CONFLICT (item_key) DO UPDATE SET run = excluded.run, seq = excluded.seq, claim = excluded.claim,"
                + " provider = excluded.provider, payer = excluded.payer, severity = excluded.severity,"
                + " at_risk = excluded.at_risk, missed = excluded.missed, says = excluded.says");
        String now = Moments.text(clock.instant());
        for (Work each : work) {
            batch.bindMethods(each.said())
                    .bind("run", run)
                    .bind("seq", each.row().seq())
                    .bind("claim", each.row().claim())
                    .bind("provider", each.row().provider())
                    .bind("payer", each.row().payer())
                    .bind("now", now)
                    .add();
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Ends a run and its job together. */
    public void end(Job.Lease lease, String run, String totals) {
        database.change(handle -> {
            jobs.done(handle, lease);
            handle.execute(
                    "UPDATE run SET state = 'whole', totals = ?, ended_at = ? WHERE id = ?",
                    totals,
                    Moments.text(clock.instant()),
                    run);
            Run whole = get(handle, run);
            trail.add(
                    handle,
                    new Actor(whole.createdBy(), "job " + lease.job()),
                    "audit done",
                    run,
                    new Detail()
                            .with("claims", whole.claims())
                            .with("rejected", whole.rejected())
                            .with("engine", whole.engine())
                            .with("versions", whole.versions()));
        });
    }

    /** A run. */
    public Run get(String id) {
        return database.read(handle -> get(handle, id));
    }

    static Run get(Handle handle, String id) {
        return handle.createQuery("SELECT " + Run.COLUMNS + " FROM run WHERE id = :id")
                .bind("id", id)
                .map(Run.ROW)
                .findOne()
                .orElseThrow(() -> new NotFound("run " + id));
    }

    /** The run of a job, where it has begun one. */
    public Optional<Run> ofJob(String job) {
        return database.read(handle -> ofJob(handle, job));
    }

    private static Optional<Run> ofJob(Handle handle, String job) {
        return handle.createQuery("SELECT " + Run.COLUMNS + " FROM run WHERE job = :job")
                .bind("job", job)
                .map(Run.ROW)
                .findOne();
    }

    /** Runs, newest first. */
    public Page<Run> list(Page.Wanted wanted) {
        return database.read(
                handle -> new Where().page(handle, "run", Run.COLUMNS, "created_at DESC, id", wanted, Run.ROW));
    }

    /** The inputs of a run, in order. */
    public List<Run.Input> inputs(String run) {
        return database.read(handle -> handle.createQuery(
                        "SELECT content, name, role FROM run_input WHERE run = :run ORDER BY place")
                .bind("run", run)
                .map((row, context) ->
                        new Run.Input(row.getLong("content"), row.getString("name"), row.getString("role")))
                .list());
    }

    /** What of the inputs could not be read, in order. */
    public Page<String> rejected(String run, Page.Wanted wanted) {
        return database.read(handle -> new Where()
                .equal("run", run)
                .page(handle, "rejected", "says", "place", wanted, (row, context) -> row.getString("says")));
    }
}
