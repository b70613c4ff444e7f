package org.cannula.formats.cms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A process that imports files into a store, so that it can be killed: {@code ImportProcess STORE INSTANT FILE…}. */
final class ImportProcess {

    private ImportProcess() {}

    public static void main(String[] arguments) throws IOException {
        for (int i = 2; i < arguments.length; i++) {
            TableImport.into(Path.of(arguments[0]), Instant.parse(arguments[1]), null)
                    .read(Path.of(arguments[i]), report -> {}, note -> {});
        }
    }
}
