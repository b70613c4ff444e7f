package org.cannula.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cannula.codes.Editions.Edition;
import org.cannula.codes.Editions.Scope;

/** A folder of imported editions, one file for each edition or published part of one. Opening it reads headers only. */
public final class TableStore {

    /** A header has far fewer lines; a file that goes on longer is none of ours. */
    private static final int LONGEST_HEADER = 40;

    /**
     * One file of the store.
     *
     * @param offset where its rows begin
     */
    public record Stored(Path file, StoredEdition header, int offset) {}

    private final List<Stored> files;
    private final LinkedHashMap<Edition, List<Stored>> editions = new LinkedHashMap<>();

    private TableStore(List<Stored> files) {
        this.files = List.copyOf(files);
        LinkedHashMap<String, List<Stored>> groups = new LinkedHashMap<>();
        for (Stored stored : files) {
            StoredEdition header = stored.header();
            String kind = header.parts() > 0 ? " in parts" : header.scope() == Scope.SOME ? " extract" : "";
            groups.computeIfAbsent(header.series().word() + " " + header.edition() + kind, key -> new ArrayList<>())
                    .add(stored);
        }
        groups.forEach((key, parts) -> editions.put(edition(parts), parts));
    }

    private static Edition edition(List<Stored> parts) {
        StoredEdition first = parts.get(0).header();
        int published =
                parts.stream().mapToInt(part -> part.header().parts()).max().orElse(0);
        // Parts of two revisions are not one table.
        boolean all = parts.size() >= Math.max(1, published)
                && parts.stream()
                        .allMatch(part -> part.header().scope() == Scope.ALL
                                && part.header().version().equals(first.version()));
        LocalDate from = parts.stream()
                .map(part -> part.header().from())
                .min(LocalDate::compareTo)
                .orElse(first.from());
        return new Edition(
                first.series(), first.edition(), from, first.until(), all ? Scope.ALL : Scope.SOME, first.source());
    }

    /**
     * The store in a folder; one that does not exist holds nothing.
     *
     * @throws TableStoreException where a file in it cannot be read
     */
    public static TableStore open(Path folder) {
        List<Stored> stored = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> tables = files.filter(
                                file -> file.getFileName().toString().endsWith(StoredEdition.SUFFIX))
                        .sorted()
                        .toList();
                for (Path file : tables) {
                    stored.add(read(file));
                }
            } catch (IOException e) {
                throw new TableStoreException(folder, "it cannot be listed");
            }
        }
        return new TableStore(stored);
    }

    private static Stored read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            List<String> lines = new ArrayList<>();
            int offset = 0;
            String line = reader.readLine();
            while (line != null && !line.isEmpty() && lines.size() < LONGEST_HEADER) {
                lines.add(line);
                offset += line.length() + 1;
                line = reader.readLine();
            }
            if (line == null || !line.isEmpty()) {
                throw new TableStoreException(file, "its header does not end");
            }
            return new Stored(file, StoredEdition.parse(file, lines), offset + 1);
        } catch (IOException e) {
            throw new TableStoreException(file, "it cannot be read");
        }
    }

    /** The files of the store in order of their names. */
    public List<Stored> files() {
        return files;
    }

    List<Edition> editions() {
        return List.copyOf(editions.keySet());
    }

    /** The rows of an edition; {@code row} makes one of the fields after its key. */
    <K, R> Rows<K, R> rows(Edition edition, Function<K, String> key, Function<List<String>, R> row) {
        List<Stored> parts = editions.getOrDefault(edition, List.of());
        return new StoredRows<>(
                parts.stream()
                        .map(part -> new Lazy<>(() -> SortedLines.of(part.file(), part.offset())))
                        .toList(),
                key,
                row);
    }

    boolean holds(Edition edition) {
        return editions.containsKey(edition);
    }

    /** The files an edition consists of. */
    Map<Edition, List<Stored>> parts() {
        return editions;
    }
}
