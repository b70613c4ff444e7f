package org.cannula.formats.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.formats.Received;
import org.cannula.formats.Rejected;
import org.cannula.service.CodedVisit;
import org.junit.jupiter.api.Test;

/** Everything docs/reference/visit-sheet.md shows is true. */
class VisitSheetPageTest {

    private static final Path PAGE = Path.of(System.getProperty("cannula.root"), "docs", "reference", "visit-sheet.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private record Block(String kind, String text) {}

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    @Test
    void everyExampleIsReadAndCodedAsItSays() throws IOException {
        int read = 0;
        int coded = 0;
        for (Block block : blocks()) {
            if (block.kind().equals("visit")) {
                List<SheetEntry> entries = new ArrayList<>();
                List<Rejected> rejected = new ArrayList<>();
                byte[] bytes = block.text().getBytes(StandardCharsets.UTF_8);
                SheetReader.read(new ByteArrayInputStream(bytes), "in", entries::add, rejected::add);
                assertThat(rejected).as(block.text()).isEmpty();
                for (SheetEntry entry : entries) {
                    read++;
                    if (entry.expected() != null) {
                        coded++;
                        CodedVisit result = Coder.withBuiltInPayers().code(entry.visit());
                        assertThat(result.lines())
                                .as(block.text())
                                .filteredOn(line -> !line.drug())
                                .map(line -> new ExpectedLine(line.code(), line.units(), line.modifiers(), null))
                                .containsExactlyInAnyOrderElementsOf(entry.expected());
                    }
                }
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(6);
        assertThat(coded).isPositive();
    }

    @Test
    void theJsonBesideASheetIsTheSameVisit() throws IOException {
        List<Block> blocks = blocks();
        int compared = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).kind().equals("json")) {
                List<Visit> json = Received.of(blocks.get(i).text()).visits();
                List<Visit> sheet = Received.of(blocks.get(i - 1).text()).visits();
                assertThat(json)
                        .map(Received::withoutOrigins)
                        .isEqualTo(sheet.stream().map(Received::withoutOrigins).toList());
                assertThat(json).hasSize(1);
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void everyErrorReadsAsShown() throws IOException {
        List<Block> blocks = blocks();
        int compared = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).kind().equals("text")) {
                String says = Received.of(blocks.get(i - 1).text()).rejected().stream()
                        .map(Rejected::says)
                        .collect(Collectors.joining("\n"));
                assertThat(says + "\n").isEqualTo(blocks.get(i).text());
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void everyWordAndDetailIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (String word : SheetBlock.LINE_WORDS) {
            assertThat(page).contains("`" + word);
        }
        for (String key : Details.KEYS) {
            boolean named = page.contains("`" + key + ":") || page.contains("`" + key + "`");
            assertThat(named).as(key).isTrue();
        }
    }
}
