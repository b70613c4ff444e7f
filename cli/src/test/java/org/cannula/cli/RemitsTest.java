package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What payers answered, beside the findings: {@code audit --remits}. */
class RemitsTest {

    private static final Path SAMPLE = Ran.ROOT.resolve("docs/samples/concurrent.835");
    private static final String CLAIMS = Ran.EXAMPLES.resolve("x12") + "/*.837i";

    @TempDir
    private Path folder;

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void denialsStandBesideTheFindingsThatWouldHavePreventedThem() {
        Ran ran = Ran.of("audit", CLAIMS, "--remits", SAMPLE);
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(flat(ran.out()))
                .contains(
                        "denied: 96368 (line 3) $190.00 · CO-151, N362 · would have been prevented by ConcurrentBilledTwice",
                        "denied: 96366 (line 2) $240.00 · CO-97, M15 · no finding",
                        "reversed 2026-06-04 · charged $-740.00 · paid $-397.31 · payer's number 2026060400003",
                        "paid all the same: ConcurrentBilledTwice · 96368 $60.00, which an audit may take back",
                        "taken back from a payment: $30.00 (WO 2026060400002, 2026-06-04)");
        assertThat(ran.err())
                .contains(
                        "3 claims answered by 6 remittances, 1 of them for claims that are not here",
                        "3 denials of $620.00: 2 of $380.00 a finding would have prevented, 1 no finding foretells",
                        "prevented by ConcurrentBilledTwice 2 of $380.00",
                        "no finding: CO-97 1 of $240.00",
                        "1 finding paid all the same, $60.00 · reversed $397.31 · taken back from payments $30.00",
                        "adjustments of payments for no claim here: FB 1 of $12.50");
    }

    @Test
    void everyAnswerIsARowAndAnObject() {
        String csv =
                Ran.of("audit", CLAIMS, "--remits", SAMPLE, "--format", "csv").out();
        assertThat(csv.lines().filter(row -> row.contains(",,,denial,"))).hasSize(3);
        assertThat(csv.lines().filter(row -> row.contains(",payment,"))).hasSize(4);
        assertThat(csv.lines().filter(row -> row.contains(",reversal,"))).hasSize(1);
        assertThat(csv.lines().filter(row -> row.contains(",paidAnyway,"))).hasSize(1);
        assertThat(csv.lines().filter(row -> row.contains(",takeback,"))).hasSize(1);
        assertThat(csv.lines().filter(row -> row.contains(",unmatchedRemittance,")))
                .hasSize(1);
        assertThat(csv.lines().filter(row -> row.contains(",providerAdjustment,")))
                .hasSize(1);
        List<String> jsonl = Ran.of("audit", CLAIMS, "--remits", SAMPLE, "--format", "jsonl")
                .out()
                .lines()
                .toList();
        assertThat(jsonl.stream().filter(line -> line.startsWith("{\"remittance\":")))
                .hasSize(3);
        assertThat(jsonl.get(jsonl.size() - 2)).startsWith("{\"unmatchedRemittance\":{\"claim\":\"A9999\"");
        assertThat(jsonl.get(jsonl.size() - 1)).startsWith("{\"providerAdjustment\":{\"reason\":\"FB\"");
    }

    @Test
    void whatDoesNotBalanceIsShownAndAFaultIsNamed() throws IOException {
        String text = Files.readString(SAMPLE);
        Path odd =
                Files.writeString(folder.resolve("odd.835"), text.replace("CAS*CO*151*190.00~", "CAS*CO*151*180.00~"));
        Ran ran = Ran.of("audit", CLAIMS, "--remits", odd);
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(ran.err())
                .contains("note: " + odd + ": segment 24 (SVC): claim A1001: the line is paid 0.00, its charge less"
                        + " adjustments comes to 10.00");
        Path broken = Files.writeString(folder.resolve("broken.835"), text.replace("CLP*A1001*1*", "CLP*A1001**"));
        Ran partly = Ran.of("audit", CLAIMS, "--remits", broken);
        assertThat(partly.exit()).isEqualTo(Exit.SOME_REJECTED);
        assertThat(partly.err())
                .contains("rejected: " + broken + ": segment 13 (CLP), element 2: claim A1001", "2 claims answered");
    }

    @Test
    void whatIsNoRemittanceIsRefused() {
        Ran ran = Ran.of("audit", CLAIMS, "--remits", Ran.EXAMPLES.resolve("x12/clean.837i"));
        assertThat(ran.exit()).isEqualTo(Exit.SOME_REJECTED);
        assertThat(ran.err()).contains("valid: 835 by guide 005010X221");
    }

    @Test
    void remarksOnClaimsAreShownTwentyOfThemAtMost() throws IOException {
        String claim = Files.readString(Ran.EXAMPLES.resolve("x12/concurrent-hourly.837i"));
        Path odd = Files.writeString(folder.resolve("odd.837i"), claim.replace("*787.00*", "*786.00*"));
        assertThat(Ran.of("audit", odd).err()).contains("note: " + odd + ": segment", "claim A1001: ");
        for (int i = 0; i < 24; i++) {
            Files.copy(odd, folder.resolve("odd-" + i + ".837i"));
        }
        String err = Ran.of("audit", folder).err();
        assertThat(err.lines().filter(line -> line.startsWith("note: " + folder)))
                .hasSize(20);
        assertThat(err).contains("note: more; only the first 20 are shown");
    }
}
