package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run ends with, and the reports that need no extension. */
class SummaryTest {

    @TempDir
    private Path folder;

    /** The examples five times over, under other numbers, dates and providers. */
    private Path months() throws IOException {
        StringBuilder claims = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            String lines =
                    switch (i % 5) {
                        case 0 ->
                            "{\"code\":\"96365\",\"units\":1,\"charge\":\"310.00\"},{\"code\":\"96366\",\"units\":3},"
                                    + "{\"code\":\"96368\",\"units\":2}";
                        case 1 -> "{\"code\":\"96365\",\"units\":2,\"charge\":\"620.00\"}";
                        case 2 -> "{\"code\":\"96366\",\"units\":1}";
                        default -> "{\"code\":\"96372\",\"units\":1,\"charge\":\"80.00\"}";
                    };
            claims.append("{\"claim\":\"C%02d\",\"type\":\"institutional\",\"billType\":\"0131\",\"filing\":\"%s\","
                    .formatted(i, i % 3 == 0 ? "CI" : "MB"));
            claims.append("\"patient\":\"P%d\",\"provider\":\"19999999%02d\",\"from\":\"2026-0%d-02\",\"lines\":[%s]}\n"
                    .formatted(i, 70 + i % 4, 1 + i % 3, lines));
        }
        claims.append("{\"claim\":\"broken\",\"lines\":[{}]}\n");
        return Files.writeString(folder.resolve("claims.jsonl"), claims);
    }

    private static Map<String, String> columns(int width) {
        return Map.of("COLUMNS", String.valueOf(width));
    }

    @Test
    void looksAsItDid() throws IOException {
        Path months = months();
        Golden.compare(
                "summary-80.txt",
                Ran.with(columns(80), "", "audit", months, "--summary").out());
        Golden.compare(
                "summary-120.txt",
                Ran.with(columns(120), "", "audit", months, "--summary").out());
        Golden.compare(
                "summary-80-night.txt",
                Ran.atTerminal(columns(80), "audit", months, "--summary").out());
        Golden.compare(
                "summary-60-ascii.txt",
                Ran.atTerminal(Map.of("COLUMNS", "60", "NO_COLOR", "1", "LANG", "C"), "audit", months, "--summary")
                        .out());
    }

    @Test
    void nothingIsWiderThanTheTerminal() throws IOException {
        Path months = months();
        for (int width : new int[] {60, 80, 120}) {
            assertThat(Ran.with(columns(width), "", "audit", months, "--summary")
                            .out()
                            .lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void theSummaryAloneIsTheResultInEveryFormat() throws IOException {
        Path months = months();
        Ran text = Ran.of("audit", months, "--summary");
        assertThat(text.exit()).isEqualTo(Exit.SOME_REJECTED);
        assertThat(text.out()).contains("30 claims audited", "1 input rejected").doesNotContain("not checked");
        assertThat(text.err()).doesNotContain("claims audited");
        assertThat(Ran.of("audit", months, "--summary", "--format", "json").out())
                .startsWith("{\n  \"claims\" : 30,")
                .endsWith("}\n");
        assertThat(Ran.of("audit", months, "--summary", "--format", "jsonl")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(Ran.of("audit", months, "--summary", "--format", "csv").out())
                .contains("\nall,,30,", "\nprovider,1999999970,8,", "\nrejected,,1,");
        assertThat(Ran.of("audit", months, "--summary", "--quiet").out()).contains("30 claims audited");
    }

    @Test
    void aLongRunEndsWithItAndAQuietOneDoesNot() throws IOException {
        Path months = months();
        assertThat(Ran.of("audit", months).err()).contains("By check", "By provider", "By payer", "Worst claims");
        assertThat(Ran.of("audit", months, "--quiet").err()).isEmpty();
        assertThat(Ran.of("audit", Ran.EXAMPLES.resolve("concurrent-hourly.visit"))
                        .err())
                .contains("ConcurrentBilledTwice  1 error")
                .doesNotContain("By check");
    }

    @Test
    void aCsvReportIsWhatTheFormatWrites() throws IOException {
        Path months = months();
        Path report = folder.resolve("report.csv");
        Ran ran = Ran.of("audit", months, "--format", "csv", "--report", report);
        assertThat(report).hasContent(ran.out());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("claims.jsonl", "report.csv");
        }
    }

    @Test
    void reportsThatCannotBeAreRefusedBeforeAnythingIsRead() throws IOException {
        Path months = months();
        Ran unknown = Ran.of("audit", months, "--report", folder.resolve("r.doc"));
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("no kind of report; valid: a file that ends with .html, .pdf, .xlsx, .csv");
        Path twice = folder.resolve("r.csv");
        assertThat(Ran.of("audit", months, "--report", twice, "--report", twice).err())
                .contains("named twice");
        assertThat(Ran.of("audit", months, "--report", folder.resolve("none/r.csv"))
                        .err())
                .contains("cannot be written");
        Ran missing = Ran.of("audit", months, "--report", folder.resolve("r.html"));
        assertThat(missing.exit()).isEqualTo(Exit.NOTHING_DONE);
        assertThat(missing.err()).contains("needs the extension reports");
        assertThat(folder.resolve("r.html.part")).doesNotExist();
        assertThat(unknown.out() + missing.out()).isEmpty();
    }
}
