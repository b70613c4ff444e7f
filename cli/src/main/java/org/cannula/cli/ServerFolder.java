package org.cannula.cli;

import java.nio.file.Path;
import picocli.CommandLine.ParseResult;

/** The folder of everything the server keeps: what {@code --data} names, else the user's own. */
final class ServerFolder {

    private ServerFolder() {}

    /** @throws UsageError where neither is there */
    static Path of(Shell shell, ParseResult given) {
        Path wanted = given.matchedOptionValue("--data", null);
        Path folder = wanted == null ? UserFolder.of(shell, "server") : wanted;
        if (folder == null) {
            throw new UsageError("--data DIR is needed: the user has no home folder to keep data in");
        }
        return folder;
    }
}
