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
import org.junit.jupiter.api.Test;

/**
 * Remittances that others made, in {@code ../shared/data/x12} beside the checkout: each is read, or refused at the place the
 * table {@code x12/shared-remits.tsv} says. Where the folder is absent the files are left out, and it is said.
 */
class SharedRemitsTest {

    /** The files with an 835 in them. */
    private static List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : Samples.files()) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1)
                    .matches("(?s).*ST[^A-Za-z0-9\\s]835[^A-Za-z0-9].*")) {
                found.add(file);
            }
        }
        return found;
    }

    private static String row(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Samples.name(file) + "\t" + RemitReading.of(in).row();
        }
    }

    @Test
    void eachIsReadOrRefusedAsListed() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (InputStream in = SharedRemitsTest.class.getResourceAsStream("/x12/shared-remits.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .forEach(line -> expected.put(line.split("\t", 2)[0], line));
        }
        List<Path> files = files();
        if (files.isEmpty()) {
            System.out.println("left out: " + expected.size() + " 835 samples (no ../shared/data/x12)");
            return;
        }
        List<String> rows = new ArrayList<>();
        for (Path file : files) {
            rows.add(row(file));
        }
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    /** Prints the table as it would have to be now; what changed is then looked at by a person. */
    public static void main(String[] args) throws IOException {
        for (Path file : files()) {
            System.out.println(row(file));
        }
    }
}
