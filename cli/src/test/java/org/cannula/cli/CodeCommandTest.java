package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {

    private static final String GOOD = "{\"visit\":\"G%d\",\"date\":\"2026-03-02\",\"administrations\":[{\"id\":\"a1\","
            + "\"drug\":\"vancomycin\",\"route\":\"iv-infusion\",\"start\":\"2026-03-02T08:00\",\"stop\":\"2026-03-02T09:00\"}]}\n";
    private static final String BAD = "{\"visit\":\"B%d\",\"date\":\"2026-03-02\",\"administrations\":[{\"id\":\"a1\","
            + "\"drug\":\"vancomycin\",\"route\":\"by-mouth\"}]}\n";

    @TempDir
    private Path folder;

    @Test
    void codesASheetForAPerson() {
        Ran ran = Ran.of("code", Ran.EXAMPLES.resolve("concurrent-clean.visit"));
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("concurrent-clean  2026-03-02 · medicare/facility", "█", "96368   ×1");
        assertThat(ran.out()).doesNotContain("\u001b");
        assertThat(ran.err()).contains("1 visit coded", "1 claim left aside");
    }

    @Test
    void oneBadVisitNeverStopsTheRest() throws IOException {
        String lines = GOOD.formatted(1) + BAD.formatted(2) + "{not json\n" + GOOD.formatted(3);
        Ran ran = Ran.reading(lines, "code", "-", "--format", "jsonl");
        assertThat(ran.exit()).isEqualTo(Exit.SOME_REJECTED);
        List<String> out = ran.out().lines().toList();
        assertThat(out).hasSize(4);
        assertThat(out.get(0)).startsWith("{\"visit\":\"G1\",\"policy\"");
        assertThat(out.get(1)).startsWith("{\"visit\":\"B2\",\"error\":{").contains("by-mouth", "iv-infusion");
        assertThat(out.get(2)).contains("\"error\":{");
        assertThat(out.get(3)).startsWith("{\"visit\":\"G3\",\"policy\"");
        for (String line : out) {
            wholeJson(line);
        }
        assertThat(ran.err())
                .contains("rejected: -: line 2 column ", ": visit B2: found ", "2 visits coded", "2 inputs rejected");
    }

    @Test
    void jsonIsOneListWhateverTheNumber() throws IOException {
        for (int visits = 1; visits <= 3; visits++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < visits; i++) {
                lines.append(GOOD.formatted(i));
            }
            Ran ran = Ran.reading(lines.toString(), "code", "-", "--format", "json");
            assertThat(ran.exit()).isEqualTo(Exit.DONE);
            assertThat(wholeJson(ran.out())).isEqualTo(visits);
        }
    }

    /** The number of objects in a list, or -1 for a single object. */
    private static int wholeJson(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            boolean list = parser.nextToken().isStructStart()
                    && parser.currentToken().asString().equals("[");
            int objects = 0;
            int depth = 1;
            while (parser.nextToken() != null) {
                if (parser.currentToken().isStructStart()) {
                    objects += depth == 1 ? 1 : 0;
                    depth++;
                } else if (parser.currentToken().isStructEnd()) {
                    depth--;
                }
            }
            return list ? objects : -1;
        }
    }

    @Test
    void csvHasARowForEachLine() {
        Ran ran = Ran.of("code", Ran.EXAMPLES.resolve("concurrent-clean.visit"), "--format", "csv");
        assertThat(ran.out().lines().skip(1).filter(line -> line.contains("96366")))
                .hasSize(1);
    }

    @Test
    void nothingThatCanBeCodedIsFour() {
        assertThat(Ran.of("code", folder.resolve("missing.json")).exit()).isEqualTo(Exit.NOTHING_DONE);
        assertThat(Ran.of("code", folder).exit()).isEqualTo(Exit.NOTHING_DONE);
        assertThat(Ran.reading(BAD.formatted(1), "code", "-").exit()).isEqualTo(Exit.NOTHING_DONE);
        Ran none = Ran.of("code", folder.resolve("missing.json"));
        assertThat(none.err()).contains("missing.json");
    }

    @Test
    void failOnMatchesWhatIsAskedFor() {
        Path query = Ran.EXAMPLES.resolve("ed-hydration.visit");
        Path clean = Ran.EXAMPLES.resolve("concurrent-clean.visit");
        assertThat(Ran.of("code", query).exit()).isEqualTo(Exit.DONE);
        assertThat(Ran.of("code", query, "--fail-on", "query").exit()).isEqualTo(Exit.MATCHED);
        assertThat(Ran.of("code", clean, "--fail-on", "query,review,error").exit())
                .isEqualTo(Exit.DONE);
    }

    @Test
    void thePolicyThatIsAskedForIsUsed() throws IOException {
        Path sheet = Files.writeString(folder.resolve("short.visit"), """
                visit S1  professional commercial  2026-03-02
                pos 11
                08:00-08:20   hydration   normal saline 250 ml  reason:dehydration
                """);
        assertThat(Ran.of("code", sheet).out()).doesNotContain("96360   ×1");
        Ran select = Ran.of("code", sheet, "--policy", "select-health");
        assertThat(select.out()).contains("select-health/professional", "96360   ×1");
        Path own = Files.writeString(folder.resolve("own.payer"), """
                payer my-plan
                title "My plan"
                based-on select-health

                set hydrationMinimum 21
                setting professional
                from 2024-01-01
                until 2024-12-31
                source "My plan, hydration" "page 1"
                seen 2026-11-01
                """);
        assertThat(Ran.of("code", sheet, "--policy", own).out()).contains("my-plan/professional", "96360   ×1");
    }

    @Test
    void anUnknownPolicyIsAUsageErrorThatNamesTheNearest() {
        Ran ran = Ran.of("code", Ran.EXAMPLES, "--policy", "medicar");
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("Did you mean medicare");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aBrokenPayerFileIsAUsageErrorWithItsLine() throws IOException {
        Path own = Files.writeString(folder.resolve("own.payer"), "payer my-plan\nset hydrationMinimun 16\n");
        Ran ran = Ran.of("code", Ran.EXAMPLES, "--policy", own);
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("own.payer:2").contains("hydrationMinimun");
    }

    @Test
    void aVisitUnderAnUnknownPayerIsRejectedAlone() {
        String visit = GOOD.formatted(1).replace("\"date\"", "\"payer\":\"nobody\",\"date\"");
        Ran ran = Ran.reading(visit + GOOD.formatted(2), "code", "-");
        assertThat(ran.exit()).isEqualTo(Exit.SOME_REJECTED);
        assertThat(ran.err()).contains("nobody", "medicare");
        assertThat(ran.out()).contains("G2");
    }

    @Test
    void visitsOfOneDayAreSeenTogetherWhateverLiesBetweenThem() {
        String one = GOOD.formatted(1).replace("\"date\"", "\"patient\":\"P\",\"provider\":\"1\",\"date\"");
        String two = one.replace("G1", "G2").replace("T08:00", "T14:00").replace("T09:00", "T15:00");
        String apart = GOOD.formatted(9);
        Ran ran = Ran.reading(two + apart + one, "code", "-", "--format", "csv");
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        List<String> rows =
                ran.out().lines().filter(row -> row.contains("96365")).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("G2").contains(",59,");
        assertThat(rows.get(1)).startsWith("G9").doesNotContain(",59,");
        assertThat(rows.get(2)).startsWith("G1").doesNotContain(",59,");
    }

    @Test
    void resultsGoToAFileWholeOrNotAtAll() throws IOException {
        Path out = folder.resolve("results.jsonl");
        Ran ran = Ran.of("code", Ran.EXAMPLES.resolve("concurrent-clean.visit"), "--format", "jsonl", "--out", out);
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(out)).startsWith("{\"visit\":\"concurrent-clean\"");
        assertThat(folder.toFile().list()).containsExactly("results.jsonl");
        Ran impossible = Ran.of("code", Ran.EXAMPLES, "--out", folder.resolve("no/such/folder.txt"));
        assertThat(impossible.exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void quietSaysNothingButResults() {
        Ran ran = Ran.reading(GOOD.formatted(1) + BAD.formatted(2), "code", "-", "--quiet");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isEqualTo(Exit.SOME_REJECTED);
    }

    @Test
    void coloursAreForTerminalsWithoutNoColor() {
        Path sheet = Ran.EXAMPLES.resolve("concurrent-clean.visit");
        assertThat(Ran.atTerminal(Map.of("LANG", "C.UTF-8"), "code", sheet).out())
                .contains("\u001b[");
        assertThat(Ran.atTerminal(Map.of("NO_COLOR", "1"), "code", sheet).out()).doesNotContain("\u001b[");
        assertThat(Ran.atTerminal(Map.of("TERM", "dumb"), "code", sheet).out()).doesNotContain("\u001b[");
        assertThat(Ran.atTerminal(Map.of("LC_ALL", "POSIX", "NO_COLOR", "1"), "code", sheet)
                        .out())
                .matches("\\p{ASCII}*");
    }

    @Test
    void theWidthFollowsTheTerminal() {
        Path sheet = Ran.EXAMPLES.resolve("concurrent-clean.visit");
        for (int width : new int[] {60, 80, 120}) {
            Ran ran = Ran.atTerminal(Map.of("COLUMNS", "" + width, "NO_COLOR", "1"), "code", sheet);
            assertThat(ran.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }
}
