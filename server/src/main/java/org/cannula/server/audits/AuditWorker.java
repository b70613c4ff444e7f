package org.cannula.server.audits;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cannula.server.keep.Library;
import org.cannula.store.Digests;
import org.cannula.store.Job;
import org.cannula.store.LostLease;
import org.cannula.store.PayerFiles.PayerFile;
import org.cannula.store.Run;
import org.cannula.store.Store;
import org.cannula.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the jobs of the store, as long as the server runs. What it leaves is gone on with by the next one. */
@Component
class AuditWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWorker.class);

    /** A short audit does not wait for a long one. */
    private static final int THREADS = 2;

    private static final int LOOK_SECONDS = 2;
    private static final int END_MILLIS = 20_000;

    private final Store store;
    private final Clock clock;
    private final AuditMaker maker;
    private final Library library;
    private final Semaphore work = new Semaphore(0);
    private final String owner = Digests.random();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    AuditWorker(Store store, Clock clock, AuditMaker maker, Library library) {
        this.store = store;
        this.clock = clock;
        this.maker = maker;
        this.library = library;
    }

    /** There is a job to do. */
    void wake() {
        work.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 1; i <= THREADS; i++) {
            Thread thread = new Thread(this::loop, "audit " + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Jobs stop at their next step and are given back. */
    @Override
    public synchronized void stop() {
        running = false;
        work.release(THREADS);
        for (Thread each : threads) {
            try {
                each.join(END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                Optional<Job> job = store.jobs().take(owner);
                if (job.isPresent()) {
                    run(job.get());
                } else if (work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database is away for a while: the jobs wait for it.
                LOG.warn("no jobs can be taken: {}", e.getClass().getName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(LOOK_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Job job) {
        Job.Lease lease = new Job.Lease(job.id(), owner, job.attempt());
        try {
            new AuditJob(store, clock, maker, order(job), lease, () -> !running).run();
        } catch (AuditJob.EndsEarly e) {
            if (e.how == AuditJob.Ended.CANCELLED) {
                store.jobs().stopped(lease);
            } else {
                store.jobs().release(lease);
            }
        } catch (LostLease e) {
            LOG.warn("job {} was taken over by another process", job.id());
        } catch (AuditMaker.Unfit | StoreException e) {
            store.jobs().failed(lease, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            String number = String.format(Locale.ROOT, "%08x", System.identityHashCode(e));
            LOG.error("job {} failed, internal failure {}: {}", job.id(), number, places(e));
            store.jobs().failed(lease, "The server failed; the log has it under " + number + ", without your data.");
        }
    }

    private AuditOrder order(Job job) {
        Optional<Run> begun = store.runs().ofJob(job.id());
        return begun.isPresent()
                ? AuditOrder.of(begun.get().options())
                : AuditOrder.of(job.request())
                        .by(library.active().stream().map(PayerFile::id).toList());
    }

    private static String places(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = e; at != null; at = at.getCause()) {
            text.append(at == e ? "" : "\n  caused by ").append(at.getClass().getName());
            for (StackTraceElement each : at.getStackTrace()) {
                text.append("\n    at ").append(each);
            }
        }
        return text.toString();
    }
}
