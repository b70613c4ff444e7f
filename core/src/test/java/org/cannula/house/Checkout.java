package org.cannula.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this checkout, as tests about the project itself need them. */
final class Checkout {
    static final Path ROOT =
            Path.of(System.getProperty("cannula.root", "..")).toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS =
            Set.of(".git", ".cannula", "target", ".idea", ".vscode", "node_modules", "dist");

    private Checkout() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that is written by hand or generated into the tree, in order of path. */
    static List<Path> files() {
        List<Path> found = new ArrayList<>();
        collect(ROOT, found);
        return found;
    }

    private static void collect(Path folder, List<Path> found) {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                if (!NOT_OURS.contains(entry.getFileName().toString())) {
                    collect(entry, found);
                }
            } else {
                found.add(entry);
            }
        }
    }

    /** The first table under {@code heading} of ARCHITECTURE.md: first column (less its backquotes) to last column. */
    static List<List<String>> architectureTable(String heading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text(ROOT.resolve("ARCHITECTURE.md")).lines().toList()) {
            if (line.startsWith("## ")) {
                inside = line.equals("## " + heading);
            } else if (inside && line.startsWith("| `")) {
                rows.add(Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException("ARCHITECTURE.md has no table under \"" + heading + "\"");
        }
        return rows;
    }

    /** The words in backquotes of a table cell. */
    static List<String> quoted(String cell) {
        return java.util.regex.Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The text of each module's pom by the module's folder. */
    static SortedMap<String, String> modulePoms() {
        SortedMap<String, String> poms = new TreeMap<>();
        for (Path file : files()) {
            if (file.getFileName().toString().equals("pom.xml")
                    && !file.getParent().equals(ROOT)) {
                poms.put(ROOT.relativize(file.getParent()).toString(), text(file));
            }
        }
        return poms;
    }
}
