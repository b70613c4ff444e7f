package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.InputSink;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.cannula.formats.run.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

    private static final String CLAIM =
            "{\"claim\":\"C%d\",\"lines\":[{\"code\":\"96372\",\"units\":1,\"date\":\"2026-03-02\"}]}\n";

    @TempDir
    private Path folder;

    /** Ids in the order they are handed over. */
    private static final class Ids implements InputSink {
        final List<String> ids = new ArrayList<>();

        @Override
        public void visit(Visit visit) {
            ids.add(visit.id());
        }

        @Override
        public void claim(Claim claim) {
            ids.add(claim.id());
        }

        @Override
        public void rejected(Rejected rejected) {
            ids.add("rejected " + rejected.origin().input());
        }
    }

    private static List<String> read(Records records) {
        Ids ids = new Ids();
        records.each(ids);
        return ids.ids;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesTheSameRecordsAgainFromFilesAndStandardInput() throws IOException {
        Files.writeString(folder.resolve("b.jsonl"), CLAIM.formatted(2) + CLAIM.formatted(3));
        Files.writeString(folder.resolve("a.jsonl"), CLAIM.formatted(1));
        Files.writeString(folder.resolve(".hidden"), "hello");
        List<String> arguments =
                List.of(folder.toString(), "-", folder.resolve("none").toString());
        try (Sources sources = Sources.of(arguments, stream(CLAIM.formatted(4)), ReadOptions.DEFAULT)) {
            Records records = sources.records();
            List<String> first = read(records);
            assertThat(first)
                    .containsExactlyInAnyOrder("C1", "C2", "C3", "C4", "rejected " + folder.resolve("none"))
                    .containsSubsequence("C1", "C2", "C3", "C4");
            assertThat(read(records)).isEqualTo(first);
        }
    }

    @Test
    void readsAgainWhatIsTooMuchToKeep() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 11_000; i++) {
            many.append(CLAIM.formatted(i).replace("{\"claim\"", "{" + " ".repeat(350) + "\"claim\""));
        }
        assertThat(many.length()).as("more than is kept in memory of a pipe").isGreaterThan(4 << 20);
        try (Sources sources = Sources.of(List.of("-"), stream(many.toString()), ReadOptions.DEFAULT)) {
            Records records = sources.records();
            List<String> first = read(records);
            assertThat(first).hasSize(11_000);
            assertThat(read(records)).isEqualTo(first);
            assertThat(read(records)).isEqualTo(first);
        }
    }

    @Test
    void globsFindFilesByName() throws IOException {
        Files.createDirectories(folder.resolve("x/y"));
        Files.writeString(folder.resolve("x/one.jsonl"), CLAIM.formatted(1));
        Files.writeString(folder.resolve("x/y/two.jsonl"), CLAIM.formatted(2));
        Files.writeString(folder.resolve("x/y/two.txt"), CLAIM.formatted(3));
        try (Sources all = Sources.of(List.of(folder + "/x/**.jsonl"), stream(""), ReadOptions.DEFAULT);
                Sources flat = Sources.of(List.of(folder + "/x/*.jsonl"), stream(""), ReadOptions.DEFAULT)) {
            assertThat(read(all.records())).containsExactly("C1", "C2");
            assertThat(read(flat.records())).containsExactly("C1");
        }
    }
}
