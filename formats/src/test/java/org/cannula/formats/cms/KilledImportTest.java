package org.cannula.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cannula.codes.TableStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that imports is killed at its work, again and again: the store is whole each time, and the next import ends the work. */
class KilledImportTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final int ROWS = 30_000;
    private static final int KILLS = 4;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private Path published(String setting, String title, int units) throws IOException {
        StringBuilder text = new StringBuilder("\"A notice\",,,\n\"HCPCS/\nCPT Code\",");
        text.append(title).append(" MUE Values,MUE Adjudication Indicator,MUE Rationale\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(String.format(Locale.ROOT, "%05d,%d,3 Date of Service Edit: Clinical,Nature\n", i, units));
        }
        Path made = Files.createDirectories(folder.resolve("units-" + units));
        return Files.writeString(made.resolve("MCR_MUE_" + setting + "_Eff_07-01-2025.csv"), text);
    }

    private List<Path> published(int units) throws IOException {
        return List.of(
                published("PractitionerServices", "Practitioner Services", units),
                published("OutpatientHospitalServices", "Outpatient Hospital Services", units));
    }

    private static void imported(Path store, List<Path> files) throws IOException {
        for (Path file : files) {
            TableImport.into(store, NOW, null).read(file, report -> {}, note -> {});
        }
    }

    /** The editions of a store, byte for byte. */
    private static SortedMap<String, String> editions(Path store) throws IOException {
        SortedMap<String, String> editions = new TreeMap<>();
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".")) {
                    editions.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return editions;
    }

    private static boolean isWriting(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(StoreWriter.UNFINISHED));
        }
    }

    /** Starts an import in a process of its own and kills it when it has begun to write, a little later each time. */
    private static void kill(Path store, List<Path> files, int turn) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                store.toString(),
                NOW.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(store.toFile().getParentFile(), "import.log"))
                .start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (process.isAlive() && !isWriting(store) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            process.waitFor(turn * 40L, TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theStoreIsWholeWhereverAnImportIsKilled() throws IOException, InterruptedException {
        List<Path> newer = published(5);
        Path started = folder.resolve("started");
        imported(started, List.of(published("PractitionerServices", "Practitioner Services", 4)));
        SortedMap<String, String> before = editions(started);
        Path ended = folder.resolve("ended");
        imported(ended, newer);
        SortedMap<String, String> after = editions(ended);
        assertThat(before).hasSize(1);
        assertThat(after)
                .hasSize(2)
                .containsKey(before.firstKey())
                .doesNotContainEntry(before.firstKey(), before.get(before.firstKey()));
        int cut = 0;
        for (int turn = 0; turn < KILLS; turn++) {
            Path store = folder.resolve("store-" + turn);
            imported(store, List.of(folder.resolve("units-4/MCR_MUE_PractitionerServices_Eff_07-01-2025.csv")));
            kill(store, newer, turn);
            SortedMap<String, String> left = editions(store);
            cut += left.equals(after) ? 0 : 1;
            for (Map.Entry<String, String> edition : left.entrySet()) {
                assertThat(edition.getValue())
                        .as(edition.getKey())
                        .isIn(before.getOrDefault(edition.getKey(), ""), after.get(edition.getKey()));
            }
            assertThat(left).containsKey(before.firstKey());
            assertThat(TableStore.open(store).files()).hasSize(left.size());
            imported(store, newer);
            assertThat(editions(store)).isEqualTo(after);
            assertThat(isWriting(store)).isFalse();
        }
        assertThat(cut).as("imports that were killed before their end").isGreaterThan(KILLS / 3);
    }
}
