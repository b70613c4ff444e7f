package org.cannula.formats.cms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Imports published tables into a table store. Files are taken as they are downloaded: archives with their members, text,
 * workbooks, gzip. Each is told by its content; its name says at most which edition it is.
 */
public final class TableImport {

    private final Path folder;
    private final Instant now;
    private final @Nullable Period wanted;

    private TableImport(Path folder, Instant now, @Nullable Period wanted) {
        this.folder = folder;
        this.now = now;
        this.wanted = wanted;
    }

    /**
     * An import into a store.
     *
     * @param folder the store
     * @param now when this import runs
     * @param edition what the files are an edition of, such as {@code 2026q3} or {@code 2026-04}; null where they say it
     * @throws IllegalArgumentException where that names no edition
     */
    public static TableImport into(Path folder, Instant now, @Nullable String edition) {
        Period wanted = edition == null ? null : Period.named(edition);
        if (edition != null && wanted == null) {
            throw new IllegalArgumentException("\"" + edition
                    + "\" is no edition; valid are a quarter (2026q3), a month (2026-04) or a year (2026)");
        }
        return new TableImport(folder, now, wanted);
    }

    /** The layouts that are known, in words. */
    public static List<String> layouts() {
        return Layouts.ALL.stream().map(Layout::words).toList();
    }

    /**
     * Imports a file. Each edition in it is stored whole or not at all; importing it again changes nothing.
     *
     * @param reports takes what became of each table in it, as soon as it is known
     * @param notes takes what was left aside of an archive, and why
     * @throws IOException where it cannot be read, or no layout knows it; the message says where, what was found and what would
     *     be valid
     */
    public void read(Path file, Consumer<ImportReport> reports, Consumer<String> notes) throws IOException {
        try (StoreWriter store = StoreWriter.open(folder)) {
            new PublishedFile(file, wanted, notes)
                    .each((name, names, records) ->
                            reports.accept(new OneTable(store, now, name, names).read(records)));
        }
    }
}
