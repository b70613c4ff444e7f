package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void namesItsVersion() {
        assertThat(Ran.of("--version").out()).matches("cannula \\d+\\.\\d+\\.\\d+\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpListsTheCommands(String word) {
        Ran ran = Ran.of(word);
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("code", "audit", "explain", "check", "tables", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "audit", "explain", "check", "tables"})
    void everyCommandExplainsItself(String command) {
        assertThat(Ran.of("help", command).out()).contains("Usage: cannula " + command);
        assertThat(Ran.of(command, "--help").out()).contains("Usage: cannula " + command);
    }

    @Test
    void withoutACommandItIsAUsageError() {
        Ran ran = Ran.of();
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Usage: cannula");
    }

    @Test
    void anUnknownCommandOrOptionNamesTheNearest() {
        Ran command = Ran.of("adit", "x");
        assertThat(command.exit()).isEqualTo(Exit.USAGE);
        assertThat(command.err()).contains("Did you mean audit");
        Ran option = Ran.of("code", "x", "--polisy", "medicare");
        assertThat(option.exit()).isEqualTo(Exit.USAGE);
        assertThat(option.err()).contains("--polisy", "--policy");
        Ran format = Ran.of("code", "x", "--format", "xml");
        assertThat(format.exit()).isEqualTo(Exit.USAGE);
        assertThat(format.err()).contains("xml", "jsonl");
        assertThat(Ran.of("code").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void anInternalFailureLeavesAReportWithoutPatientData() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("Jane Doe, MRN 4711");
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return read();
            }
        };
        Ran ran = Ran.on(Map.of(), broken, false, "code", "-", "--out=target/Jane-Doe.txt");
        assertThat(ran.exit()).isEqualTo(Exit.INTERNAL);
        assertThat(ran.err()).contains("internal failure").doesNotContain("Jane", "4711");
        Path report = ran.err()
                .lines()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .filter(word -> word.endsWith(".txt"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        String text = Files.readString(report);
        Files.delete(report);
        assertThat(text)
                .contains("IllegalStateException", "MainTest", "command code … --out", "java.version")
                .doesNotContain("Jane", "4711");
    }

    @Test
    void checkSaysWhatEachFileHolds() throws IOException {
        Ran good = Ran.of("check", Ran.EXAMPLES);
        assertThat(good.exit()).isEqualTo(Exit.DONE);
        assertThat(good.out())
                .contains("concurrent-clean.visit: 1 visit, 1 claim")
                .doesNotContain("rejected");
        Path payer = Files.createTempFile("own", ".payer");
        Files.writeString(payer, "payer x\nset hydrationMinimum 16\n");
        Ran bad = Ran.of("check", payer, Ran.EXAMPLES.resolve("concurrent-clean.visit"));
        Files.delete(payer);
        assertThat(bad.exit()).isEqualTo(Exit.SOME_REJECTED);
        assertThat(bad.out()).contains(":2: found an exception without source");
        assertThat(Ran.reading("hello", "check", "-").exit()).isEqualTo(Exit.NOTHING_DONE);
    }

    @Test
    void tablesNameTheirEditions() {
        assertThat(Ran.of("tables").out()).contains("2026q2", "CMS NCCI add-on code file", "select-health");
    }
}
