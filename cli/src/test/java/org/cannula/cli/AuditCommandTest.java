package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final Path HOURLY = Ran.EXAMPLES.resolve("concurrent-hourly.visit");

    @TempDir
    private Path folder;

    @Test
    void auditsASheetBesideItsOwnChart() {
        Ran ran = Ran.of("audit", HOURLY);
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(ran.out())
                .contains(
                        "· beside visit",
                        "ConcurrentBilledTwice · line 3 · pattern: hourly (by the chart)",
                        "- 96368 ×2",
                        "+ 96368 ×1");
        assertThat(ran.err())
                .contains("1 claim audited, 1 beside their documentation", "ConcurrentBilledTwice  1 error");
    }

    @Test
    void everyExampleIsReadAndPairedAsItsNameSays() {
        Ran ran = Ran.of("audit", Ran.EXAMPLES, "--format", "csv");
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        List<String> errors =
                ran.out().lines().filter(row -> row.contains(",error,")).toList();
        for (String pattern : List.of("hourly", "restart", "per-drug")) {
            // As a sheet, as JSON, as 837I and as 837P.
            assertThat(errors.stream().filter(row -> row.contains("," + pattern + ",chart,")))
                    .as(pattern)
                    .hasSize(4);
        }
        assertThat(errors).hasSize(12);
        assertThat(ran.out().lines().filter(row -> row.contains("clean"))).noneMatch(row -> row.contains(",error,"));
    }

    @Test
    void withoutChartsThePatternIsToldFromTheClaim() {
        Ran ran = Ran.of("audit", Ran.EXAMPLES.resolve("x12") + "/*.837?", "--format", "csv");
        List<String> errors =
                ran.out().lines().filter(row -> row.contains(",error,")).toList();
        for (String pattern : List.of("hourly", "restart", "per-drug")) {
            assertThat(errors.stream().filter(row -> row.contains("," + pattern + ",claim,")))
                    .as(pattern)
                    .hasSize(2);
        }
        assertThat(errors).hasSize(6);
    }

    @Test
    void aLocalityPricesTheOffice() {
        Path office = Ran.EXAMPLES.resolve("x12/concurrent-hourly.837p");
        assertThat(Ran.of("audit", office).out()).contains("$36.88 (2 x 18.44 (0.57 RVU", "no locality");
        assertThat(Ran.of("audit", office, "--locality", "CA-05").out())
                .contains("$48.06 (2 x 24.03 (0.57 RVU")
                .containsPattern("by the indices of CA-05, 2025, the nearest\\s+year held");
        Ran several = Ran.of("audit", office, "--locality", "MO");
        assertThat(several.exit()).isEqualTo(Exit.USAGE);
        assertThat(several.err()).contains("--locality MO: stands for several; valid are MO-01, MO-02, MO-99");
        Ran none = Ran.of("audit", office, "--locality", "Springfield");
        assertThat(none.exit()).isEqualTo(Exit.USAGE);
        assertThat(none.err()).contains("--locality Springfield: no such locality is held; valid are");
    }

    @Test
    void visitsMayLieElsewhere() {
        Path json = Ran.EXAMPLES.resolve("json");
        Path claim = json.resolve("concurrent-hourly.claim.json");
        assertThat(Ran.of("audit", claim).out()).contains("without documentation");
        assertThat(Ran.of("audit", claim, "--visits", json.resolve("concurrent-hourly.visit.json"))
                        .out())
                .contains("beside visit J1001");
        assertThat(Ran.of("audit", claim, "--visits", Ran.EXAMPLES.resolve("x12/charts.visit"))
                        .out())
                .contains("without documentation");
    }

    @Test
    void whatWasNotCheckedIsSaid() {
        Ran ran = Ran.of("audit", Ran.EXAMPLES.resolve("json/concurrent-hourly.claim.json"));
        assertThat(ran.out())
                .contains("not checked", "no documentation: the minutes behind 96366 x3 were not verified");
    }

    @Test
    void failOnMatchesFindings() {
        assertThat(Ran.of("audit", HOURLY, "--fail-on", "error").exit()).isEqualTo(Exit.MATCHED);
        assertThat(Ran.of("audit", HOURLY, "--fail-on", "review").exit()).isEqualTo(Exit.MATCHED);
        assertThat(Ran.of("audit", HOURLY, "--fail-on", "query").exit()).isEqualTo(Exit.DONE);
        Path clean = Ran.EXAMPLES.resolve("concurrent-clean.visit");
        assertThat(Ran.of("audit", clean, "--fail-on", "error").exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void claimsOfOneDaySeeEachOtherAndOthersDoNot() throws IOException {
        String claim =
                "{\"claim\":\"%s\",\"type\":\"institutional\",\"billType\":\"0131\",\"filing\":\"MB\",\"patient\":\"%s\","
                        + "\"provider\":\"1\",\"lines\":[{\"code\":\"96365\",\"units\":1,\"date\":\"%s\"},"
                        + "{\"code\":\"96368\",\"units\":1,\"date\":\"%s\"}]}\n";
        Path claims = Files.writeString(
                folder.resolve("claims.jsonl"),
                claim.formatted("C1", "P", "2026-03-02", "2026-03-02")
                        + claim.formatted("C2", "Q", "2026-03-02", "2026-03-02")
                        + claim.formatted("C3", "P", "2026-03-09", "2026-03-09")
                        + claim.formatted("C4", "P", "2026-03-02", "2026-03-02"));
        Ran ran = Ran.of("audit", claims, "--format", "csv");
        assertThat(ran.out()
                        .lines()
                        .filter(row -> row.contains("ConcurrentBilledTwice"))
                        .map(row -> row.split(",", 2)[0]))
                .contains("C4")
                .doesNotContain("C2", "C3");
    }

    @Test
    void theOrderOfResultsIsTheOrderOfTheInput() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append("{\"claim\":\"C")
                    .append(i)
                    .append("\",\"patient\":\"P")
                    .append(i % 7);
            lines.append("\",\"provider\":\"1\",\"lines\":[{\"code\":\"96372\",\"units\":1,\"date\":\"2026-03-0");
            lines.append(1 + i % 5).append("\"}]}\n");
        }
        Path claims = Files.writeString(folder.resolve("claims.jsonl"), lines);
        Ran ran = Ran.of("audit", claims, "--format", "jsonl");
        List<String> out = ran.out().lines().toList();
        assertThat(out).hasSize(200);
        for (int i = 0; i < out.size(); i++) {
            assertThat(out.get(i)).startsWith("{\"claim\":\"C" + i + "\"");
        }
    }

    @Test
    void aChartThatCannotBeCodedDocumentsNothing() throws IOException {
        Path sheet = Files.writeString(folder.resolve("old.visit"), """
                visit V1  facility medicare  2008-03-02
                08:00-09:00   infusion    vancomycin 1 g
                claim  date:2026-03-02 96365
                """);
        Ran ran = Ran.of("audit", sheet);
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("without documentation", "the chart cannot be coded", "2008-03-02");
    }
}
