package org.cannula.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannula.codes.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables of CMS that others collected, in {@code ../shared/data/cms} beside the checkout: each is imported, with the rows read,
 * kept, left out and rejected that the table {@code published-tables.tsv} says. Where the folder is absent it is said.
 */
class PublishedTablesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    Path store;

    @Test
    void everyFileIsImported() throws IOException {
        Path folder = Path.of(System.getProperty("cannula.root"), "..", "shared", "data", "cms");
        assumeTrue(Files.isDirectory(folder), "../shared/data/cms is not beside the checkout");
        TreeMap<String, String> found = new TreeMap<>();
        for (Path file : files(folder)) {
            found.put(file.getFileName().toString(), imported(file));
        }
        assertThat(String.join("\n", found.values())).isEqualTo(String.join("\n", expected()));
        System.out.println("CMS tables: " + found.size() + " imported as expected");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("PROVENANCE"))
                    .sorted()
                    .toList();
        }
    }

    /** File, rows read, kept, left out, rejected, and the editions. */
    private String imported(Path file) {
        List<String> lines = new ArrayList<>();
        try {
            TableImport.into(store, NOW, null)
                    .read(
                            file,
                            report -> lines.add(line(file, report)),
                            note -> lines.add(file.getFileName() + "\tnote " + note));
        } catch (IOException e) {
            lines.add(file.getFileName() + "\trefused: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
        return String.join("\n", lines);
    }

    private static String line(Path file, ImportReport report) {
        TreeSet<String> editions = new TreeSet<>();
        report.editions()
                .forEach(each -> editions.add(each.series().word() + " " + each.edition()
                        + (each.scope() == Editions.Scope.ALL ? "" : " extract")));
        String named = editions.size() <= 3
                ? String.join(", ", editions)
                : editions.first() + " to " + editions.last() + ", " + editions.size() + " editions";
        assertThat(report.read()).isEqualTo(report.kept() + report.leftOutRows() + report.rejected());
        return String.join(
                "\t",
                file.getFileName().toString(),
                Long.toString(report.read()),
                Long.toString(report.kept()),
                Long.toString(report.leftOutRows()),
                Long.toString(report.rejected()),
                named);
    }

    private static List<String> expected() throws IOException {
        InputStream in = Objects.requireNonNull(PublishedTablesTest.class.getResourceAsStream("published-tables.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
