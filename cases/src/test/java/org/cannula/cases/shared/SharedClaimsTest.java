package org.cannula.cases.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Claims and FHIR resources that others published: each file is read and audited, or refused for the reason that
 * {@code shared-claims.tsv} lists. Where the folder is absent they are left out, and it is said. The 837 and 835 files beside them
 * have tables of their own.
 */
class SharedClaimsTest {

    private static final List<String> FOLDERS = List.of("claims", "fhir");

    private static Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            files.putAll(Shared.files(folder));
        }
        return files;
    }

    @Test
    void eachIsReadOrRefusedAsListed() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (InputStream in = SharedClaimsTest.class.getResourceAsStream("shared-claims.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .forEach(line -> expected.put(line.split("\t", 2)[0], line));
        }
        Map<String, Path> files = files();
        if (files.isEmpty()) {
            System.out.println("left out: " + expected.size() + " published claim files (no ../shared/data)");
            return;
        }
        List<String> rows = new ArrayList<>();
        files.forEach(
                (name, file) -> rows.add(name + "\t" + Shared.Read.of(file).row()));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    /** Prints the table as it would have to be now; what changed is then looked at by a person. */
    public static void main(String[] args) throws IOException {
        files().forEach((name, file) ->
                System.out.println(name + "\t" + Shared.Read.of(file).row()));
    }
}
