package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class JobsTest extends StoreTest {

    @Test
    void repeatedSubmissionIsOneJob() {
        Jobs.Submitted first = store.jobs().submit("k", "audit", "{\"a\":1}", ANN);
        Jobs.Submitted again = store.jobs().submit("k", "audit", "{\"a\":1}", ANN);
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.job().id()).isEqualTo(first.job().id());
        assertThat(first.job().state()).isEqualTo(Job.State.WAITING);
        assertThat(store.jobs().list(first(10)).total()).isEqualTo(1);
        assertThat(store.trail().list("job submitted", null, first(10)).total()).isEqualTo(1);
    }

    @Test
    void sameKeyForSomethingElseIsRefused() {
        store.jobs().submit("k", "audit", "{\"a\":1}", ANN);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> store.jobs().submit("k", "audit", "{\"a\":2}", ANN));
        assertThat(store.jobs().submit("k", "audit", "{\"a\":2}", BOB).isNew()).isTrue();
    }

    @Test
    void oldestIsTakenFirstAndOnce() {
        Job first = store.jobs().submit("1", "audit", "{}", ANN).job();
        Job second = store.jobs().submit("2", "audit", "{}", ANN).job();
        Job taken = store.jobs().take("p1").orElseThrow();
        assertThat(taken.id()).isEqualTo(first.id());
        assertThat(taken.state()).isEqualTo(Job.State.RUNNING);
        assertThat(taken.attempt()).isEqualTo(1);
        assertThat(store.jobs().take("p2").orElseThrow().id()).isEqualTo(second.id());
        assertThat(store.jobs().take("p3")).isEmpty();
    }

    @Test
    void manyProcessesTakeEachJobOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            store.jobs().submit("k" + i, "audit", "{}", ANN);
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<List<String>>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String owner = "p" + i;
            work.add(() -> {
                List<String> mine = new ArrayList<>();
                for (Optional<Job> job = store.jobs().take(owner);
                        job.isPresent();
                        job = store.jobs().take(owner)) {
                    mine.add(job.get().id());
                }
                return mine;
            });
        }
        List<String> all = new ArrayList<>();
        for (var each : threads.invokeAll(work)) {
            all.addAll(each.get());
        }
        threads.shutdown();
        // A process that finds its row taken may look again later; what counts is that none was taken twice.
        store.jobs().take("last").ifPresent(job -> all.add(job.id()));
        assertThat(all).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void jobOfADeadProcessIsTakenOverAndTheDeadOneWritesNothingMore() {
        Job.Lease dead = lease("k");
        assertThat(store.jobs().step(dead, 5, 10L)).isTrue();
        assertThat(store.jobs().take("other")).isEmpty();
        clock.forward(Jobs.LEASE.plusSeconds(1));
        Job taken = store.jobs().take("other").orElseThrow();
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(taken.done()).isEqualTo(5);
        assertThat(taken.total()).isEqualTo(10);
        assertThatExceptionOfType(LostLease.class).isThrownBy(() -> store.jobs().step(dead, 6, null));
        assertThatExceptionOfType(LostLease.class).isThrownBy(() -> store.jobs().failed(dead, "too late"));
        assertThat(store.jobs().get(taken.id()).done()).isEqualTo(5);
    }

    @Test
    void leaseLastsWithEveryStep() {
        Job.Lease lease = lease("k");
        for (int i = 1; i <= 5; i++) {
            clock.forward(Jobs.LEASE.minus(Duration.ofSeconds(1)));
            store.jobs().step(lease, i, null);
        }
        assertThat(store.jobs().take("other")).isEmpty();
    }

    @Test
    void releasedJobsGoOnAtOnce() {
        Job.Lease lease = lease("k");
        assertThat(store.jobs().releaseAll()).isEqualTo(1);
        assertThat(store.jobs().take("next").orElseThrow().attempt()).isEqualTo(2);
        assertThatExceptionOfType(LostLease.class).isThrownBy(() -> store.jobs().step(lease, 1, null));
    }

    @Test
    void waitingJobIsCancelledAtOnce() {
        Job job = store.jobs().submit("k", "audit", "{}", ANN).job();
        assertThat(store.jobs().cancel(job.id(), BOB).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(store.jobs().take("p")).isEmpty();
        assertThat(store.jobs().get(job.id()).endedAt()).isNotNull();
    }

    @Test
    void runningJobStopsAtItsNextStep() {
        Job.Lease lease = lease("k");
        Job asked = store.jobs().cancel(lease.job(), BOB);
        assertThat(asked.state()).isEqualTo(Job.State.RUNNING);
        assertThat(asked.cancelling()).isTrue();
        assertThat(store.jobs().step(lease, 3, null)).isFalse();
        store.jobs().stopped(lease);
        assertThat(store.jobs().get(lease.job()).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(store.jobs().cancel(lease.job(), BOB).state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void failureSaysWhy() {
        Job.Lease lease = lease("k");
        store.jobs().failed(lease, "the input was purged");
        Job failed = store.jobs().get(lease.job());
        assertThat(failed.state()).isEqualTo(Job.State.FAILED);
        assertThat(failed.failure()).isEqualTo("the input was purged");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store.jobs().get("none"));
    }
}
