package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.formats.sheet.SheetReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples code to what they expect, and the same visit gives the same lines in each format. */
class ExamplesTest {

    static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(Ran.EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".visit"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void codesToWhatItExpects(Path sheet) throws IOException {
        Coder coder = Coder.withBuiltInPayers();
        List<String> wrong = new ArrayList<>();
        try (InputStream in = Files.newInputStream(sheet)) {
            SheetReader.read(
                    in,
                    sheet.toString(),
                    entry -> {
                        Visit visit = entry.visit();
                        if (visit == null || entry.expected() == null) {
                            return;
                        }
                        List<String> expected = entry.expected().stream()
                                .map(line -> line.code() + "x" + line.units())
                                .sorted()
                                .toList();
                        List<String> coded = coder.code(visit).lines().stream()
                                .filter(line -> !line.drug())
                                .map(line -> line.code() + "x" + line.units())
                                .sorted()
                                .toList();
                        if (!coded.equals(expected)) {
                            wrong.add(visit.id() + ": " + coded + ", expected " + expected);
                        }
                    },
                    rejected -> wrong.add(rejected.says()));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "hourly", "restart", "per-drug"})
    void theJsonTwinOfASheetCodesToTheSameLines(String name) {
        String sheet = lines("concurrent-" + name + ".visit");
        assertThat(sheet).contains("96365,1", "96366,3", "96368,1");
        assertThat(lines("json/concurrent-" + name + ".visit.json")).isEqualTo(sheet);
    }

    /** Code, units, modifiers and date of each line. */
    private static String lines(String example) {
        Ran ran = Ran.of("code", Ran.EXAMPLES.resolve(example), "--format", "csv");
        return String.join(
                "\n",
                ran.out()
                        .lines()
                        .filter(row -> row.contains(",line,"))
                        .map(row -> row.substring(row.indexOf(",line,")))
                        .map(row -> String.join(",", List.of(row.split(",", -1)).subList(2, 6)))
                        .toList());
    }
}
