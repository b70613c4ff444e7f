package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrected claims as files: every example comes out clean, nothing else is touched, and what cannot be done is said. */
class CorrectedTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("cannula.root", "..")).resolve("examples");

    @TempDir
    private Path folder;

    private static Path example(String name) {
        return EXAMPLES.resolve(name);
    }

    @Test
    void everyExampleIsCleanWhenItIsAuditedAgain() throws IOException {
        Path out = folder.resolve("out");
        Ran first = Ran.of("audit", "-q", EXAMPLES.toString(), "--corrected", out.toString());
        assertThat(first.exit()).isZero();
        Ran again = Ran.of("audit", "-q", out.toString(), "--visits", EXAMPLES.toString(), "--format", "jsonl");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).doesNotContain("\"rejected\"");
        assertThat(again.out().lines())
                .hasSizeGreaterThan(10)
                .noneMatch(line -> line.matches(".*\"severity\":\"error\"[^{]*\"fix\":\"determined\".*"));
    }

    @Test
    void claimsThatStandKeepTheirBytes() throws IOException {
        Path out = folder.resolve("clean.837i");
        Ran ran = Ran.of("audit", example("x12/clean.837i").toString(), "--corrected", out.toString());
        assertThat(ran.err()).contains("corrected: 0 of 1 claim (pre-bill), nothing was sent");
        assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(example("x12/clean.837i")));
    }

    @Test
    void x12StaysX12AndJsonStaysJson() throws IOException {
        Ran.of(
                "audit",
                "-q",
                example("x12/concurrent-hourly.837i").toString(),
                example("json/concurrent-hourly.claim.json").toString(),
                "--corrected",
                folder.toString());
        assertThat(Files.readString(folder.resolve("concurrent-hourly.837i")))
                .startsWith("ISA")
                .contains("HC:96368*95.00*UN*1");
        assertThat(Files.readString(folder.resolve("concurrent-hourly.claim.json")))
                .contains("\"code\":\"96368\",\"units\":1");
    }

    @Test
    void aReplacementNeedsThePayersNumber() throws IOException {
        Path out = folder.resolve("out.837i");
        String claim = example("x12/concurrent-hourly.837i").toString();
        Ran refused = Ran.of("audit", claim, "--corrected", out.toString(), "--as", "replacement");
        assertThat(refused.exit()).isEqualTo(Exit.SOME_REJECTED);
        assertThat(refused.err()).contains("not corrected:", "no claim number of the payer", "1 refused");
        assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(Path.of(claim)));

        Path numbers = folder.resolve("numbers.csv");
        Files.writeString(numbers, "claim,payerClaim\nA1001,ICN42\n");
        Ran done = Ran.of(
                "audit",
                claim,
                "--corrected",
                out.toString(),
                "--as",
                "replacement",
                "--payer-claims",
                numbers.toString());
        assertThat(done.exit()).isZero();
        assertThat(Files.readString(out)).contains("13:A:7", "REF*F8*ICN42", "HC:96368*95.00*UN*1");
        Ran.of("audit", claim, "--corrected", out.toString(), "--as", "void", "--payer-claims", numbers.toString());
        assertThat(Files.readString(out)).contains("13:A:8", "REF*F8*ICN42", "HC:96368*190.00*UN*2");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path copy = Files.copy(example("x12/concurrent-hourly.837i"), folder.resolve("a.837i"));
        Ran ran = Ran.of("audit", copy.toString(), "--corrected", copy.toString());
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("is an input");
        assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(example("x12/concurrent-hourly.837i")));
    }

    @Test
    void questionableOptionsAreRefused() {
        String claim = example("x12/clean.837i").toString();
        assertThat(Ran.of("audit", claim, "--as", "void").err()).contains("give --corrected with them");
        assertThat(Ran.of("audit", claim, "--corrected", folder + "/x", "--as", "voi")
                        .err())
                .contains("there are pre-bill, replacement, void");
    }

    @Test
    void ownRatesArePricedAndFaultsHaveTheirPlace() throws IOException {
        Path rates = folder.resolve("rates.csv");
        Files.writeString(rates, "payer,code,amount\nmedicare,96368,7.50\n");
        String claim = example("x12/concurrent-hourly.837i").toString();
        assertThat(Ran.of("audit", "-q", claim, "--rates", rates.toString()).out())
                .contains("at risk $15.00 (2 x 7.50")
                .contains("rates.csv line 2");
        Files.writeString(rates, "payer,code,amount\nmedicare,96368,much\n");
        Ran ran = Ran.of("audit", claim, "--rates", rates.toString());
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("line 2, column 3 (amount): found \"much\"");
    }

    @Test
    void differenceOfTheWholeClaim() {
        Ran ran = Ran.of("audit", "-q", example("x12/concurrent-restart.837i").toString(), "--diff");
        assertThat(ran.out()).contains("billed and corrected", "  -   4  96368", "charges $", " → $");
        assertThat(Ran.of("audit", "-q", example("x12/clean.837i").toString(), "--diff")
                        .out())
                .doesNotContain("billed and corrected");
    }

    @Test
    void lettersStandAlone() throws IOException {
        Ran.of("audit", "-q", example("x12/concurrent-hourly.837i").toString(), "--letters", folder.toString());
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertThat(names).containsExactly("A1001-ConcurrentBilledTwice.html", "A1001-ConcurrentBilledTwice.md");
        String html = Files.readString(folder.resolve(names.get(0)));
        String text = Files.readString(folder.resolve(names.get(1)));
        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<script", "src=", "<link");
        for (String words : List.of(
                "What was billed, and what stands",
                "CMS NCCI MUE 2026 Q4",
                "looked at 2026-11-01",
                "nothing: MUE with MAI 2",
                "CO-151",
                "At risk: $0.00")) {
            assertThat(html).contains(words);
            assertThat(text).contains(words);
        }
        assertThat(html).doesNotContain("19500101").doesNotContain("SAMPLE");
    }
}
