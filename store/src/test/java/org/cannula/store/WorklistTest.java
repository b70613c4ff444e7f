package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cannula.store.WorkItem.State;
import org.junit.jupiter.api.Test;

class WorklistTest extends StoreTest {

    private List<WorkItem> items(WorkFilter filter) {
        return store.worklist()
                .list(filter, WorkFilter.Sort.NUMBER, false, first(500))
                .rows();
    }

    private WorkItem concurrent() {
        return items(WorkFilter.ALL).stream()
                .filter(item -> item.check().equals("ConcurrentBilledTwice"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Worklist.Seen> seen(WorkItem... items) {
        List<Worklist.Seen> all = new ArrayList<>();
        for (WorkItem each : items) {
            all.add(new Worklist.Seen(each.id(), each.version()));
        }
        return all;
    }

    private String trail(String action) {
        return String.valueOf(
                store.trail().list(action, null, first(1)).rows().get(0).detail());
    }

    @Test
    void findingsThatAskForADecisionAreItems() {
        AuditedRow row = Audited.of(1, "concurrent-hourly", true);
        String run = run("k", List.of(row));
        List<WorkItem> items = items(WorkFilter.ofClaim(run, 1));
        assertThat(items)
                .hasSize((int)
                        row.findings().stream().filter(AuditedRow.Said::isWork).count())
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.state()).isEqualTo(State.OPEN);
                    assertThat(item.version()).isZero();
                });
        WorkItem item = concurrent();
        assertThat(item.lines()).isEqualTo("3");
        assertThat(item.code()).isEqualTo("96368");
        assertThat(item.severity()).isZero();
        assertThat(item.says()).contains("Concurrent infusion is billed");
    }

    @Test
    void queriesOfTheChartAreItems() {
        AuditedRow row = Audited.of(1, "concurrent-hourly", false);
        AuditedRow.Said query = new AuditedRow.Said("q", "query", "Query", 1, "", "a1", null, null, "Stop time?");
        run("k", List.of(withFindings(row, List.of(query))));
        assertThat(items(new WorkFilter(List.of(), "query", List.of(), null, null, null, null, null, null, null, null)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.says()).isEqualTo("Stop time?");
                    assertThat(item.atRisk()).isNull();
                });
    }

    private static AuditedRow withFindings(AuditedRow row, List<AuditedRow.Said> said) {
        return new AuditedRow(
                row.seq(),
                row.claim(),
                row.digest(),
                row.patient(),
                row.account(),
                row.provider(),
                row.payer(),
                row.policy(),
                row.basis(),
                row.fromDay(),
                row.severity(),
                row.lines(),
                row.charged(),
                row.atRisk(),
                row.missed(),
                row.detail(),
                said);
    }

    @Test
    void decisionIsKeptWithWhoWhyAndUnderWhichVersions() {
        run("k", List.of(Audited.of(1, "concurrent-hourly", true)));
        WorkItem open = concurrent();
        Worklist.Changed changed = store.worklist().decide(seen(open), State.DISAGREED, " second bag ", ANN);
        assertThat(changed.conflicts()).isEmpty();
        WorkItem decided = changed.items().get(0);
        assertThat(decided).isEqualTo(store.worklist().get(open.id()));
        assertThat(decided.state()).isEqualTo(State.DISAGREED);
        assertThat(decided.reason()).isEqualTo("second bag");
        assertThat(decided.decidedBy()).isEqualTo("ann");
        assertThat(decided.decidedIn()).isEqualTo("v1");
        assertThat(decided.decidedAt()).isNotNull();
        assertThat(decided.version()).isEqualTo(1);
        assertThat(trail("decided disagreed"))
                .contains(
                        "\"reason\":\"second bag\"", "\"was\":\"open\"", "\"versions\":\"v1\"", "\"via\":\"session\"");

        WorkItem reopened = store.worklist()
                .decide(seen(decided), State.OPEN, null, BOB)
                .items()
                .get(0);
        assertThat(reopened.decidedBy()).isNull();
        assertThat(reopened.reason()).isNull();
        assertThat(store.trail().verify(List.of()).holds()).isTrue();
    }

    @Test
    void secondOfTwoWhoSawTheSameGetsAConflictAndChangesNothing() {
        run("k", List.of(Audited.of(1, "concurrent-hourly", true)));
        WorkItem open = concurrent();
        store.worklist().decide(seen(open), State.AGREED, null, ANN);
        long entries = store.trail().list(null, null, first(1)).total();
        Worklist.Changed second = store.worklist().decide(seen(open), State.DISAGREED, "no", BOB);
        assertThat(second.items()).isEmpty();
        assertThat(second.conflicts()).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(State.AGREED);
            assertThat(item.decidedBy()).isEqualTo("ann");
        });
        assertThat(store.worklist().get(open.id()).decidedBy()).isEqualTo("ann");
        assertThat(store.trail().list(null, null, first(1)).total()).isEqualTo(entries);
    }

    @Test
    void ofManyAtOnceOneDecides() throws Exception {
        run("k", List.of(Audited.of(1, "concurrent-hourly", true)));
        WorkItem open = concurrent();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Actor actor = new Actor("user" + i, "session");
            work.add(() -> store.worklist()
                    .decide(seen(open), State.AGREED, null, actor)
                    .items()
                    .size());
        }
        int decided = 0;
        for (var each : threads.invokeAll(work)) {
            decided += each.get();
        }
        threads.shutdown();
        assertThat(decided).isEqualTo(1);
        assertThat(store.worklist().get(open.id()).version()).isEqualTo(1);
        assertThat(store.trail().list("decided agreed", null, first(5)).total()).isEqualTo(1);
    }

    @Test
    void decisionIsRememberedWhenTheFileIsAuditedAgain() {
        String first = run("k", List.of(Audited.of(1, "concurrent-hourly", true)));
        WorkItem open = concurrent();
        store.worklist().decide(seen(open), State.AGREED, "as the payer says", ANN);
        long before = items(WorkFilter.ALL).size();
        String second = run("again", List.of(Audited.of(7, "concurrent-hourly", true)));
        assertThat(second).isNotEqualTo(first);
        WorkItem remembered = store.worklist().get(open.id());
        assertThat(remembered.state()).isEqualTo(State.AGREED);
        assertThat(remembered.decidedBy()).isEqualTo("ann");
        assertThat(remembered.run()).isEqualTo(second);
        assertThat(remembered.seq()).isEqualTo(7);
        assertThat(items(WorkFilter.ALL)).hasSize((int) before);
        assertThat(store.worklist().ofClaim(first, 1)).contains(remembered);
        assertThat(store.worklist().ofClaim(second, 7)).contains(remembered);
        ClaimFilter agreed =
                new ClaimFilter(List.of(), null, null, null, null, null, List.of(State.AGREED), null, null, null, null);
        assertThat(store.claims().sums(first, agreed).claims()).isEqualTo(1);
        assertThat(store.claims().sums(second, agreed).claims()).isEqualTo(1);
        run("other claim", List.of(Audited.of(1, "concurrent-per-drug", true)));
        assertThat(items(WorkFilter.ALL)).hasSizeGreaterThan((int) before);
    }

    @Test
    void manyAreDecidedTogetherAndThoseChangedMeanwhileAreLeft() {
        run("k", Audited.many(30, 1));
        List<WorkItem> all = items(WorkFilter.ALL);
        WorkItem taken = all.get(1);
        store.worklist().assign(seen(taken), "bob", BOB);
        Worklist.Changed changed =
                store.worklist().decide(seen(all.toArray(WorkItem[]::new)), State.DEFERRED, "waits for the chart", ANN);
        assertThat(changed.items()).hasSize(all.size() - 1);
        assertThat(changed.conflicts()).extracting(WorkItem::id).containsExactly(taken.id());
        assertThat(store.worklist().counts(WorkFilter.ALL))
                .containsEntry(State.DEFERRED, all.size() - 1L)
                .containsEntry(State.OPEN, 1L)
                .containsEntry(State.AGREED, 0L);
    }

    @Test
    void filtersAndSorts() {
        run("k", Audited.many(40, 1));
        List<WorkItem> all = items(WorkFilter.ALL);
        WorkItem some = all.get(3);
        Worklist.Changed assigned = store.worklist().assign(seen(some), "bob", ANN);
        assertThat(assigned.conflicts()).isEmpty();
        assertThat(assigned.items()).extracting(WorkItem::assignee).containsExactly("bob");
        assertThat(trail("assigned")).contains("\"to\":\"bob\"");
        assertThat(items(assigned("bob"))).extracting(WorkItem::id).containsExactly(some.id());
        assertThat(items(assigned(""))).hasSize(all.size() - 1);
        WorkFilter check = new WorkFilter(
                List.of(State.OPEN),
                "finding",
                List.of(0),
                "ConcurrentBilledTwice",
                "96368",
                null,
                "medicare",
                null,
                null,
                null,
                "c-1");
        assertThat(items(check)).isNotEmpty().allMatch(item -> item.claim().startsWith("C-1"));
        List<WorkItem> byRisk = store.worklist()
                .list(WorkFilter.ALL, WorkFilter.Sort.AT_RISK, true, first(500))
                .rows();
        assertThat(byRisk)
                .extracting(item -> item.atRisk() == null ? -1L : item.atRisk())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        for (WorkFilter.Sort each : WorkFilter.Sort.values()) {
            assertThat(store.worklist()
                            .list(WorkFilter.ALL, each, false, first(500))
                            .rows())
                    .hasSize(all.size());
        }
        store.worklist().assign(seen(store.worklist().get(some.id())), null, BOB);
        assertThat(items(assigned("bob"))).isEmpty();
    }

    private static WorkFilter assigned(String who) {
        return new WorkFilter(List.of(), null, List.of(), null, null, null, null, who, null, null, null);
    }

    @Test
    void askWhyWhereSomebodyDisagreesOrDefers() {
        run("k", List.of(Audited.of(1, "concurrent-hourly", true)));
        WorkItem open = concurrent();
        for (State each : List.of(State.DISAGREED, State.DEFERRED)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.worklist().decide(seen(open), each, "  ", ANN))
                    .withMessage("a reason is needed to say " + each.word());
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store.worklist()
                .decide(
                        List.of(new Worklist.Seen(open.id(), 0), new Worklist.Seen(999_999, 0)),
                        State.AGREED,
                        null,
                        ANN));
        assertThat(store.worklist().get(open.id()).state()).isEqualTo(State.OPEN);
    }
}
