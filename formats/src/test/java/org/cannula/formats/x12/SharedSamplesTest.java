package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cannula.claim.Claim;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * X12 files that others made, in {@code ../shared/data/x12} beside the checkout: each is read, or refused at the place
 * the table {@code x12/shared-samples.tsv} says. Where the folder is absent the files are left out, and it is said.
 */
class SharedSamplesTest {

    private static final String TABLE = "/x12/shared-samples.tsv";

    /** What is expected of one file; {@code first} is the first fault, empty where none is. */
    private record Expected(int claims, int lines, int faults, int remarks, String first) {}

    @TestFactory
    Stream<DynamicTest> eachIsReadOrRefusedAsListed() throws IOException {
        List<Path> files = Samples.files();
        Map<String, Expected> table = table();
        if (files.isEmpty()) {
            System.out.println("left out: " + table.size() + " X12 samples (no ../shared/data/x12)");
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(Samples.name(file), () -> {
                    Reading reading = Samples.read(file);
                    String first = reading.rejected().isEmpty()
                            ? ""
                            : Samples.words(reading.rejected().get(0));
                    int lines = reading.claims().stream()
                            .mapToInt(c -> c.lines().size())
                            .sum();
                    assertThat(new Expected(
                                    reading.claims().size(),
                                    lines,
                                    reading.rejected().size(),
                                    reading.remarks().size(),
                                    first))
                            .isEqualTo(table.get(Samples.name(file)));
                }));
    }

    @Test
    void listNamesEachFile() throws IOException {
        List<Path> files = Samples.files();
        if (!files.isEmpty()) {
            assertThat(files.stream().map(Samples::name)).containsExactlyInAnyOrderElementsOf(table().keySet());
        }
    }

    /** Nothing is lost in silence: a file without claims has a fault, and each fault has a segment. */
    @Test
    void nothingIsLostInSilence() throws IOException {
        int read = 0;
        int refused = 0;
        for (Path file : Samples.files()) {
            Reading reading = Samples.read(file);
            assertThat(reading.claims().size() + reading.rejected().size()).isPositive();
            assertThat(reading.rejected())
                    .allSatisfy(r -> assertThat(r.origin().place()).contains("segment "));
            assertThat(reading.remarks())
                    .allSatisfy(r -> assertThat(r.origin().place()).contains("segment "));
            read += reading.claims().isEmpty() ? 0 : 1;
            refused += reading.claims().isEmpty() ? 1 : 0;
        }
        System.out.println("X12 samples: " + read + " read, " + refused + " refused as expected, " + (read + refused));
    }

    /** Any split of each file gives the same. */
    @Test
    void chunksMakeNoDifference() throws IOException {
        for (Path file : Samples.files()) {
            byte[] whole = Files.readAllBytes(file);
            Reading once = Reading.of(new Chunks(whole, whole.length));
            assertThat(Reading.of(new Chunks(whole, 1))).isEqualTo(once);
            assertThat(Reading.of(new Chunks(whole, 7, 107, 3))).isEqualTo(once);
        }
    }

    /** Faults and remarks never repeat a name, a birth date or an address from the file. */
    @Test
    void errorsNameNoPatient() throws IOException {
        for (Path file : Samples.files()) {
            Reading reading = Samples.read(file);
            List<String> said = new ArrayList<>();
            reading.rejected().forEach(r -> said.add(r.found() + " " + r.valid()));
            reading.remarks().forEach(r -> said.add(r.says()));
            for (Claim claim : reading.claims()) {
                if (claim.patient() != null && claim.patient().length() > 4) {
                    assertThat(said).noneMatch(words -> words.contains(claim.patient()));
                }
            }
            assertThat(said).noneMatch(words -> words.matches(".*\\b(19|20)\\d{6}\\b.*"));
        }
    }

    private static Map<String, Expected> table() throws IOException {
        Map<String, Expected> table = new TreeMap<>();
        try (InputStream in = SharedSamplesTest.class.getResourceAsStream(TABLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                String[] cells = line.split("\t", -1);
                table.put(
                        cells[0],
                        new Expected(
                                Integer.parseInt(cells[1]),
                                Integer.parseInt(cells[2]),
                                Integer.parseInt(cells[3]),
                                Integer.parseInt(cells[4]),
                                cells[5]));
            });
        }
        return table;
    }
}
