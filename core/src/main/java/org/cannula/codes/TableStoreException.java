package org.cannula.codes;

import java.nio.file.Path;

/** A table store that cannot be read. The message names the file and what to do. */
public final class TableStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TableStoreException(Path file, String why) {
        super("the table " + file + " cannot be used: " + why + ". Delete it and import the edition again.");
    }
}
