package org.cannula.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is generated into the tree equals what is committed; with {@code -Dgenerate} it is written. */
class GeneratedTest {

    @Test
    void whatIsGeneratedIsCurrent() throws IOException {
        boolean write = System.getProperty("generate") != null;
        List<String> stale = new ArrayList<>();
        for (var file : generated().entrySet()) {
            String found = Files.exists(file.getKey()) ? Page.read(file.getKey()) : "";
            if (!found.equals(file.getValue())) {
                if (write) {
                    Files.writeString(file.getKey(), file.getValue());
                } else {
                    stale.add(Page.ROOT.relativize(file.getKey()).toString());
                }
            }
        }

        assertThat(stale)
                .as("files that differ from what the code says; run this test with -Dgenerate")
                .isEmpty();
    }

    private static SortedMap<Path, String> generated() {
        SortedMap<Path, String> files = new TreeMap<>();
        for (Page page : Pages.rules()) {
            files.put(page.file(), PayersThatDiffer.in(page));
        }
        Path reference = Page.ROOT.resolve("docs/reference");
        Reference.pages().forEach((name, text) -> files.put(reference.resolve(name), text));
        return files;
    }
}
