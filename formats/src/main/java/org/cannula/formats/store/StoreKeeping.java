package org.cannula.formats.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a store needs from time to time. An address is a JDBC URL of SQLite or PostgreSQL, or the name of an SQLite file. Each throws
 * {@link StoreFailure} where the store cannot do it.
 */
public interface StoreKeeping {

    /** The extension that offers it. */
    String EXTENSION = "store";

    /**
     * What was done.
     *
     * @param sound whether nothing was found that should not be so
     * @param lines what there is to say
     */
    record Outcome(boolean sound, List<String> lines) {
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Reckons the audit trail again.
     *
     * @param heads heads noted earlier, as {@code NUMBER:HASH}
     */
    Outcome verify(String address, List<String> heads);

    /** Writes all of a store into one file; others may go on writing meanwhile. */
    Outcome backup(String address, Path file) throws IOException;

    /** Fills an empty store from such a file. */
    Outcome restore(String address, Path file) throws IOException;

    /**
     * Deletes patient data whose time is over.
     *
     * @param before runs from before then; null for what the store's own retention says
     */
    Outcome purge(String address, @Nullable Instant before);
}
