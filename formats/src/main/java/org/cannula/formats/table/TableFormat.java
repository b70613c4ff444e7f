package org.cannula.formats.table;

import java.io.IOException;
import java.nio.file.Path;

/** Opens tables of one format. What an extension offers for such a format. */
public interface TableFormat {

    /**
     * Opens the table in a file.
     *
     * @throws UnreadableTable where it holds none that can be read
     */
    Table open(Path file) throws IOException;
}
