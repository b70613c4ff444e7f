package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RunsTest extends StoreTest {

    private static ClaimFilter severity(int... some) {
        List<Integer> all = new ArrayList<>();
        for (int each : some) {
            all.add(each);
        }
        return new ClaimFilter(all, null, null, null, null, null, List.of(), null, null, null, null);
    }

    private List<Long> places(String run, ClaimFilter filter) {
        return store.claims().list(run, filter, ClaimFilter.Sort.INPUT, false, first(500)).rows().stream()
                .map(ClaimSummary::seq)
                .toList();
    }

    private static List<Long> expected(List<AuditedRow> rows, Predicate<AuditedRow> wanted) {
        return rows.stream().filter(wanted).map(AuditedRow::seq).toList();
    }

    @Test
    void keepsWhatItWasGiven() throws IOException {
        Contents.Content content =
                store.contents().keep(new ByteArrayInputStream("claims".getBytes(StandardCharsets.UTF_8)), 100);
        Job.Lease lease = lease("k");
        Run.Begun begun = store.runs().begin(lease, start("v1", new Run.Input(content.id(), "March.837", "claims")));
        AuditedRow row = Audited.of(1, "concurrent-hourly", true);
        assertThat(store.runs().append(lease, begun.id(), List.of(row), List.of("line 7: no claim"), 2, 5L))
                .isTrue();
        assertThat(store.runs().get(begun.id()).whole()).isFalse();
        store.runs().end(lease, begun.id(), "{\"claims\":1}");

        Run run = store.runs().get(begun.id());
        assertThat(run.whole()).isTrue();
        assertThat(run.claims()).isEqualTo(1);
        assertThat(run.rejected()).isEqualTo(1);
        assertThat(run.totals()).isEqualTo("{\"claims\":1}");
        assertThat(run.createdBy()).isEqualTo("ann");
        assertThat(store.runs().inputs(run.id())).containsExactly(new Run.Input(content.id(), "March.837", "claims"));
        assertThat(store.runs().rejected(run.id(), first(5)).rows()).containsExactly("line 7: no claim");
        assertThat(store.runs().ofJob(lease.job())).contains(run);
        assertThat(store.runs().list(first(5)).rows()).containsExactly(run);
        Job job = store.jobs().get(lease.job());
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.done()).isEqualTo(2);
        assertThat(job.total()).isEqualTo(5);

        assertThat(store.claims().detail(run.id(), 1)).isEqualTo(row.detail());
        assertThat(row.detail().visit()).contains("\"visit\":\"concurrent-hourly\"");
        assertThat(row.detail().coded()).contains("\"96368\"");
        ClaimSummary summary = store.claims().get(run.id(), 1);
        assertThat(summary.severity()).isZero();
        assertThat(summary.lines()).isEqualTo(5);
        assertThat(summary.findings()).isEqualTo(row.findings().size());
        assertThat(summary.basis()).isEqualTo("claim+documentation");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> store.claims().get(run.id(), 2));
    }

    @Test
    void goesOnBehindTheLastStepWithNothingDoubled() {
        List<AuditedRow> rows = Audited.many(20, 1);
        Job.Lease lease = lease("k");
        String run = store.runs().begin(lease, start("v1")).id();
        store.runs().append(lease, run, rows.subList(0, 8), List.of("one"), 9, null);
        store.close();

        store = Store.open(address, clock);
        store.jobs().releaseAll();
        Job again = store.jobs().take("after").orElseThrow();
        Job.Lease next = new Job.Lease(again.id(), "after", again.attempt());
        Run.Begun begun = store.runs().begin(next, start("v1"));
        assertThat(begun).isEqualTo(new Run.Begun(run, 8, 1));
        // Whoever forgets to leave out what is there is stopped, not doubled.
        assertThatThrownBy(() -> store.runs().append(next, run, rows.subList(7, 9), List.of(), 9, null));
        assertThat(store.runs().get(run).claims()).isEqualTo(8);
        store.runs().append(next, run, rows.subList(8, 20), List.of("two"), 22, null);
        store.runs().end(next, run, "{}");
        assertThat(places(run, ClaimFilter.ALL))
                .hasSize(20)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(store.runs().get(run).claims()).isEqualTo(20);
        assertThat(store.runs().rejected(run, first(9)).rows()).containsExactly("one", "two");
        assertThatExceptionOfType(LostLease.class)
                .isThrownBy(() -> store.runs().append(lease, run, List.of(), List.of(), 1, null));
    }

    @Test
    void beginsAnewUnderOtherVersions() {
        List<AuditedRow> rows = Audited.many(6, 1);
        Job.Lease lease = lease("k");
        String run = store.runs().begin(lease, start("v1")).id();
        store.runs().append(lease, run, rows, List.of("one"), 7, null);
        assertThat(store.runs().begin(lease, start("v2"))).isEqualTo(new Run.Begun(run, 0, 0));
        assertThat(places(run, ClaimFilter.ALL)).isEmpty();
        assertThat(store.worklist().counts(WorkFilter.ALL).values()).containsOnly(0L);
        store.runs().append(lease, run, rows, List.of(), 6, null);
        store.runs().end(lease, run, "{}");
        assertThat(store.runs().get(run).versions()).isEqualTo("v2");
        assertThat(store.runs().rejected(run, first(9)).total()).isZero();
    }

    @Test
    void filtersAlone() {
        List<AuditedRow> rows = Audited.many(60, 1);
        String run = run("k", rows);
        run("other", Audited.many(10, 1));
        assertThat(places(run, ClaimFilter.ALL)).isEqualTo(expected(rows, row -> true));
        assertThat(places(run, severity(0)))
                .isEqualTo(expected(rows, row -> row.severity() == 0))
                .isNotEmpty();
        assertThat(places(run, severity(0, 1))).isEqualTo(expected(rows, row -> row.severity() <= 1));
        assertThat(places(run, severity(3))).isEqualTo(expected(rows, row -> row.severity() == AuditedRow.NONE));
        ClaimFilter check = new ClaimFilter(
                List.of(), "ConcurrentBilledTwice", "96368", null, null, null, List.of(), null, null, null, null);
        assertThat(places(run, check))
                .isEqualTo(expected(rows, row -> row.findings().stream()
                        .anyMatch(said -> said.check().equals("ConcurrentBilledTwice"))))
                .isNotEmpty();
        ClaimFilter provider = new ClaimFilter(
                List.of(),
                null,
                null,
                "provider B",
                null,
                "medicare/facility",
                List.of(),
                null,
                "2026-03-01",
                "2026-03-02",
                null);
        assertThat(places(run, provider))
                .isEqualTo(expected(rows, row -> row.provider().equals("provider B")));
        ClaimFilter noProvider =
                new ClaimFilter(List.of(), null, null, "", "medicare", null, List.of(), null, null, null, null);
        assertThat(places(run, noProvider))
                .isEqualTo(expected(rows, row -> row.provider().isEmpty()))
                .isNotEmpty();
        ClaimFilter tooLate =
                new ClaimFilter(List.of(), null, null, null, null, null, List.of(), null, "2026-03-03", null, null);
        assertThat(places(run, tooLate)).isEmpty();
        ClaimFilter atRisk = new ClaimFilter(List.of(), null, null, null, null, null, List.of(), null, null, null, 1L);
        assertThat(places(run, atRisk)).isEqualTo(expected(rows, row -> row.atRisk() >= 1));
    }

    @Test
    void searchesNumbersByAnyPartAndTakesNothingForAPattern() {
        List<AuditedRow> rows = Audited.many(30, 1);
        String run = run("k", rows);
        assertThat(places(run, search("c-1")))
                .isEqualTo(expected(rows, row -> row.claim().startsWith("C-1")));
        assertThat(places(run, search("P_3"))).isEqualTo(expected(rows, row -> "P_3".equals(row.patient())));
        assertThat(places(run, search("%"))).isEmpty();
        assertThat(places(run, search("_"))).hasSize(30);
        assertThat(places(run, search("P!3"))).isEmpty();
        assertThat(places(run, search("' OR 1=1 --"))).isEmpty();
    }

    private static ClaimFilter search(String text) {
        return new ClaimFilter(List.of(), null, null, null, null, null, List.of(), text, null, null, null);
    }

    @Test
    void sortsAlikeOnEveryDatabase() {
        List<AuditedRow> rows = Audited.many(40, 1);
        String run = run("k", rows);
        Comparator<AuditedRow> byProvider =
                Comparator.comparing(AuditedRow::provider).thenComparing(AuditedRow::seq);
        assertThat(sorted(run, ClaimFilter.Sort.PROVIDER, false)).isEqualTo(seqs(rows, byProvider));
        assertThat(sorted(run, ClaimFilter.Sort.CHARGED, true))
                .isEqualTo(seqs(
                        rows,
                        Comparator.comparing(AuditedRow::charged).reversed().thenComparing(AuditedRow::seq)));
        assertThat(sorted(run, ClaimFilter.Sort.CLAIM, false))
                .isEqualTo(seqs(rows, Comparator.comparing(AuditedRow::claim)));
        for (ClaimFilter.Sort each : ClaimFilter.Sort.values()) {
            assertThat(sorted(run, each, true)).hasSize(40).doesNotHaveDuplicates();
        }
    }

    private List<Long> sorted(String run, ClaimFilter.Sort sort, boolean descending) {
        return store.claims().list(run, ClaimFilter.ALL, sort, descending, first(100)).rows().stream()
                .map(ClaimSummary::seq)
                .toList();
    }

    private static List<Long> seqs(List<AuditedRow> rows, Comparator<AuditedRow> order) {
        return rows.stream().sorted(order).map(AuditedRow::seq).toList();
    }

    @Test
    void pagesMakeUpTheList() {
        List<AuditedRow> rows = Audited.many(25, 1);
        String run = run("k", rows);
        List<Long> all = new ArrayList<>();
        for (long offset = 0; offset < 30; offset += 10) {
            Page<ClaimSummary> page = store.claims()
                    .list(run, ClaimFilter.ALL, ClaimFilter.Sort.PAYER, false, new Page.Wanted(offset, 10));
            assertThat(page.total()).isEqualTo(25);
            page.rows().forEach(row -> all.add(row.seq()));
        }
        assertThat(all).isEqualTo(expected(rows, row -> true));
    }

    @Test
    void handsOverAllInOrder() {
        List<AuditedRow> rows = Audited.many(450, 1);
        String run = run("k", rows);
        List<String> results = new ArrayList<>();
        store.claims()
                .each(run, ClaimFilter.ALL, whole -> results.add(whole.detail().result()));
        assertThat(results)
                .isEqualTo(rows.stream().map(row -> row.detail().result()).toList());
        List<Long> some = new ArrayList<>();
        store.claims().each(run, severity(0), whole -> some.add(whole.seq()));
        assertThat(some).isEqualTo(expected(rows, row -> row.severity() == 0));
        assertThat(store.claims().places(run, severity(0)).stream()
                        .asLongStream()
                        .boxed()
                        .toList())
                .isEqualTo(some);
        Claims.Sums sums = store.claims().sums(run, severity(0));
        assertThat(sums.claims()).isEqualTo(some.size());
        assertThat(sums.atRisk())
                .isEqualTo(rows.stream()
                        .filter(row -> row.severity() == 0)
                        .mapToLong(AuditedRow::atRisk)
                        .sum());
    }
}
