package org.cannula.cases.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.cannula.basis.Rule;
import org.cannula.checks.Checks;
import org.cannula.engine.Auditor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every check on claims with known errors. {@code -Dcannula.labelled.claims} sets how many, {@code -Dcannula.labelled.seed}
 * which, {@code -Dcannula.labelled.from} where in them to begin, {@code -Dcannula.labelled.tally} a file that the counts of each
 * check are added to.
 */
class LabelledClaimsTest {

    private static final int CLAIMS = Integer.getInteger("cannula.labelled.claims", 3_000);
    private static final long SEED = Long.getLong("cannula.labelled.seed", 96_368L);
    private static final int FROM = Integer.getInteger("cannula.labelled.from", 0);
    private static final int SHOWN = Integer.getInteger("cannula.labelled.shown", 2);
    private static final @Nullable String TALLY = System.getProperty("cannula.labelled.tally");

    /** Samples drawn at a time; the count of claims is looked at after each lot. */
    private static final int LOT = Math.min(CLAIMS, 500);

    /** Fewer claims than these need not hold an error of every kind. */
    private static final int ALL_KINDS = 3_000;

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();

    /** Checks no label counts for, and why. */
    private static final Map<String, String> UNLABELLED = new TreeMap<>(Map.ofEntries(
            Map.entry("DiscardedDrugWithoutGivenDrug", "its lines count for DiscardedUnitsMisstated"),
            Map.entry(
                    "DiscardedUnitsFillNoContainer",
                    "hangs on the sizes the crosswalk lists, which the charts do not follow"),
            Map.entry("IntegralServiceBilled", "its units count for BilledBeyondDocumentation"),
            Map.entry("JwBesideJz", "its lines count for DiscardedUnitsMisstated"),
            Map.entry("JzBeforeItBegan", "its lines count for DiscardedUnitsMisstated"),
            Map.entry("PackagedDrugBilledAsDiscarded", "a note where nothing is wrong with the units"),
            Map.entry("PayerEditMatches", "only users' own payers have edits"),
            Map.entry("PortFlushBesideAnotherService", "its lines count for AccessBilledWithTheInfusion"),
            Map.entry("RouteModifierMissing", "no drug of the charts is among those contractors list"),
            Map.entry("SelfAdministeredDrugBilled", "no drug of the charts is among those contractors list"),
            Map.entry(
                    "StayBilledDayByDay", "its units count for BilledBeyondDocumentation and TwoInitialsAtOneAccess")));

    private record Found(Drawn drawn, Judge.Wrong wrong) {}

    @Test
    void everyErrorIsFoundAndNothingElse() throws IOException {
        Tally tally = new Tally();
        Judge judge = new Judge(AUDITOR, tally);
        ConcurrentLinkedQueue<Found> errors = new ConcurrentLinkedQueue<>();
        for (int lot = 0; tally.claims() < CLAIMS; lot++) {
            IntStream.range(FROM + lot * LOT, FROM + (lot + 1) * LOT).parallel().forEach(index -> {
                Drawn drawn = Drawn.of(SEED, index);
                judge.judge(drawn).forEach(wrong -> errors.add(new Found(drawn, wrong)));
            });
        }
        System.out.print(tally.table());
        System.out.printf(
                "labelled: %d claims, %d checks, precision %s, recall %s, seed %d%n",
                tally.claims(), tally.size(), tally.precision(), tally.recall(), SEED);
        if (TALLY != null) {
            Files.writeString(Path.of(TALLY), tally.counts(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        List<String> listed = listed(errors);
        listed.forEach(System.out::println);
        for (String check : tally.names()) {
            assertThat(tally.falseErrors(check))
                    .as("errors of %s that are none; listed above", check)
                    .isZero();
            assertThat(tally.missed(check))
                    .as("labels %s misses; listed above", check)
                    .isZero();
        }
        if (CLAIMS >= ALL_KINDS) {
            assertThat(unlabelled(tally)).containsExactlyInAnyOrderElementsOf(UNLABELLED.keySet());
        }
    }

    private static List<String> unlabelled(Tally tally) {
        return Checks.ALL.stream()
                .map(Rule::name)
                .filter(check -> tally.labels(check) == 0)
                .toList();
    }

    /** Some errors of each kind, each as a sheet and as small as can be. */
    private static List<String> listed(Iterable<Found> errors) {
        Map<String, List<Found>> byKind = new TreeMap<>();
        for (Found error : errors) {
            byKind.computeIfAbsent(error.wrong().kind(), kind -> new ArrayList<>())
                    .add(error);
        }
        List<String> listed = new ArrayList<>();
        byKind.forEach((kind, all) -> all.stream()
                .sorted(Comparator.comparingInt(
                        (Found error) -> Sheets.of(error.drawn()).length()))
                .limit(SHOWN)
                .forEach(error -> listed.add(
                        "--- " + all.size() + " such: " + error.wrong().what() + "\n"
                                + Sheets.of(error.drawn())
                                + "smaller:\n"
                                + Sheets.of(Smaller.of(AUDITOR, error.drawn(), kind)))));
        return listed;
    }
}
