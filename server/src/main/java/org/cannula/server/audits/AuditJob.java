package org.cannula.server.audits;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cannula.chart.Visit;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Coder;
import org.cannula.formats.Rejected;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.run.AuditedSink;
import org.cannula.formats.run.ClaimRun;
import org.cannula.store.AuditedRow;
import org.cannula.store.Job;
import org.cannula.store.Run;
import org.cannula.store.Store;
import org.cannula.totals.Totals;

/**
 * Carries out one audit: reads, audits, and writes what it found step by step. Where an earlier attempt was cut off, all is audited
 * again, which gives the same, and only what is not written yet is written.
 */
final class AuditJob implements AuditedSink {

    /** Claims written at once: few enough that others get to write in between. */
    private static final int STEP = 500;

    private static final Duration OFTEN = Duration.ofSeconds(2);

    /** The job is to end before it is done. */
    enum Ended {
        CANCELLED,
        STOPPING
    }

    /** Leaves the reading where it stands. */
    static final class EndsEarly extends RuntimeException {
        private static final long serialVersionUID = 1;

        final Ended how;

        EndsEarly(Ended how) {
            super(how.name(), null, false, false);
            this.how = how;
        }
    }

    private final Store store;
    private final Clock clock;
    private final Job.Lease lease;
    private final BooleanSupplier stopping;
    private final Totals totals = new Totals();
    private final List<AuditedRow> rows = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final AuditMaker.Made made;
    private final Run.Begun begun;
    private Instant last;
    private boolean auditing;
    private long claims;
    private long unread;

    /**
     * Begins it.
     *
     * @param stopping whether the server is ending
     * @throws AuditMaker.Unfit where the order cannot be carried out
     */
    AuditJob(Store store, Clock clock, AuditMaker maker, AuditOrder order, Job.Lease lease, BooleanSupplier stopping) {
        this.store = store;
        this.clock = clock;
        this.lease = lease;
        this.stopping = stopping;
        this.last = clock.instant();
        this.made = maker.of(order, this::beat);
        this.begun = store.runs()
                .begin(
                        lease,
                        new Run.Start(order.title(), order.json(), Coder.VERSION, made.versions(), order.inputs()));
    }

    /** Does all of it. */
    void run() throws IOException {
        ClaimRun run = made.run();
        run.prepare();
        auditing = true;
        // So that the number of claims can be seen before the first step.
        write();
        run.each(this);
        write();
        store.runs().end(lease, begun.id(), JsonOut.text(totals));
    }

    /** While inputs are read, nothing is written; the lease must last all the same. */
    private void beat() {
        if (stopping.getAsBoolean()) {
            throw new EndsEarly(Ended.STOPPING);
        }
        if (!auditing && due()) {
            last = clock.instant();
            goOn(store.jobs().step(lease, 0, null));
        }
    }

    private boolean due() {
        return last.plus(OFTEN).isBefore(clock.instant());
    }

    @Override
    public void audited(AuditedClaim audited) {
        claims++;
        totals.add(audited);
        if (claims > begun.claims()) {
            Visit chart = made.run().charts().documenting(audited);
            rows.add(AuditedRow.of(claims, audited, chart));
        }
        stepWhenDue();
    }

    @Override
    public void rejected(Rejected each) {
        unread++;
        totals.reject();
        if (unread > begun.rejected()) {
            rejected.add(each.says());
        }
        stepWhenDue();
    }

    private void stepWhenDue() {
        if (rows.size() + rejected.size() >= STEP || due()) {
            write();
        }
    }

    private void write() {
        if (stopping.getAsBoolean()) {
            throw new EndsEarly(Ended.STOPPING);
        }
        last = clock.instant();
        boolean on = store.runs().append(lease, begun.id(), rows, rejected, claims, (long)
                made.run().claims());
        rows.clear();
        rejected.clear();
        goOn(on);
    }

    private static void goOn(boolean on) {
        if (!on) {
            throw new EndsEarly(Ended.CANCELLED);
        }
    }
}
