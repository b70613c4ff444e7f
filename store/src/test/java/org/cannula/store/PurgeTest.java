package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cannula.store.WorkItem.State;
import org.cannula.store.testing.Kind;
import org.junit.jupiter.api.Test;

class PurgeTest extends StoreTest {

    private static final List<String> TABLES = List.of(
            "content",
            "content_part",
            "run",
            "run_input",
            "rejected",
            "claim",
            "finding",
            "work_item",
            "phi_view",
            "job");

    private String filled(String key, List<AuditedRow> rows) throws IOException {
        Contents.Content content =
                store.contents().keep(new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)), 100);
        Job.Lease lease = lease(key);
        String run = store.runs()
                .begin(lease, start("v1", new Run.Input(content.id(), key, "claims")))
                .id();
        store.runs().append(lease, run, rows, List.of("bad"), rows.size(), null);
        store.runs().end(lease, run, "{}");
        store.views().add(BOB, "claims", run, null);
        store.views().add(BOB, "claim", run, 1L);
        return run;
    }

    private void decideAll() {
        for (WorkItem item : store.worklist()
                .list(WorkFilter.ALL, WorkFilter.Sort.NUMBER, false, first(500))
                .rows()) {
            store.worklist()
                    .decide(
                            List.of(new Worklist.Seen(item.id(), item.version())),
                            State.DISAGREED,
                            "secret words",
                            ANN);
        }
    }

    private long rows(String table) {
        return store.database().read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void expiredIsGoneAndTheChainStillHolds() throws IOException {
        String run = filled("old", List.of(Audited.of(1, "concurrent-hourly", true)));
        decideAll();
        String noted = store.trail().head();
        store.purge().retain(new Purge.Retention(30, 400), ANN);
        assertThat(store.purge().retention()).isEqualTo(new Purge.Retention(30, 400));
        assertThat(store.purge().expired(ANN)).isEqualTo(new Purge.Purged(0, 0, 0, 0, 0));
        clock.forward(Duration.ofDays(31));
        String young = filled("young", List.of(Audited.of(1, "concurrent-per-drug", true)));

        Purge.Purged purged = store.purge().expired(ANN);
        assertThat(purged.runs()).isEqualTo(1);
        assertThat(purged.claims()).isEqualTo(1);
        assertThat(purged.entries()).isPositive();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store.runs().get(run));
        assertThat(store.runs().get(young).claims()).isEqualTo(1);
        assertThat(rows("content")).isEqualTo(1);
        assertThat(rows("work_item")).isEqualTo(rows("finding"));
        assertThat(rows("phi_view")).isEqualTo(4);

        Verification verification = store.trail().verify(List.of(noted));
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.purged()).isEqualTo(purged.entries());
        assertThat(store.trail().list("decided disagreed", null, first(9)).rows())
                .isNotEmpty()
                .allMatch(entry -> entry.detail() == null
                        && entry.salt() == null
                        && entry.who().equals("ann"));

        clock.forward(Duration.ofDays(500));
        assertThat(store.purge().expired(ANN).views()).isEqualTo(4);
        for (String table : TABLES) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(store.trail().verify(List.of(noted)).holds()).isTrue();
    }

    @Test
    void embeddedFilesNoLongerHoldThePurgedWords() throws IOException {
        String run = filled("old", List.of(Audited.of(1, "concurrent-hourly", true)));
        decideAll();
        if (kind == Kind.SQLITE) {
            assertThat(files()).contains("secret words");
            store.purge().run(run, ANN);
            store.purge().expired(ANN);
            assertThat(files()).doesNotContain("secret words");
        } else {
            store.purge().run(run, ANN);
            assertThat(store.trail().list("decided disagreed", null, first(9)).rows())
                    .noneMatch(entry -> String.valueOf(entry.detail()).contains("secret words"));
        }
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<java.nio.file.Path> files = Files.list(folder)) {
            for (java.nio.file.Path each : files.toList()) {
                all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void itemThatAnotherRunFoundTooStays() throws IOException {
        String first = filled("first", List.of(Audited.of(1, "concurrent-hourly", true)));
        String second = filled("second", List.of(Audited.of(4, "concurrent-hourly", true)));
        decideAll();
        long items = rows("work_item");
        store.purge().run(second, ANN);
        assertThat(rows("work_item")).isEqualTo(items);
        assertThat(store.worklist()
                        .list(WorkFilter.ALL, WorkFilter.Sort.NUMBER, false, first(9))
                        .rows())
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.run()).isEqualTo(first);
                    assertThat(item.seq()).isEqualTo(1);
                    assertThat(item.state()).isEqualTo(State.DISAGREED);
                });
        store.purge().run(first, ANN);
        assertThat(rows("work_item")).isZero();
    }

    @Test
    void runWhoseJobHasNotEndedIsLeft() {
        Job.Lease lease = lease("k");
        String run = store.runs().begin(lease, start("v1")).id();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> store.purge().run(run, ANN));
        store.purge().retain(new Purge.Retention(1, 0), ANN);
        clock.forward(Duration.ofDays(9));
        assertThat(store.purge().expired(ANN).runs()).isZero();
        store.jobs().cancel(lease.job(), ANN);
        store.jobs().stopped(lease);
        assertThat(store.purge().expired(ANN).runs()).isEqualTo(1);
    }
}
