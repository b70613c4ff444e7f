package org.cannula.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what belongs to the user who runs it. */
final class UserFolder {

    private UserFolder() {}

    /**
     * The user's own folder for data of one kind; null where the user has no home.
     * https://specifications.freedesktop.org/basedir-spec: a folder there that is not absolute is to be ignored.
     */
    static @Nullable Path of(Shell shell, String kind) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Path data = path(shell.environment().get(windows ? "LOCALAPPDATA" : "XDG_DATA_HOME"));
        if (data == null || !data.isAbsolute()) {
            Path home = path(shell.environment().get("HOME"));
            data = windows || home == null ? null : home.resolve(".local").resolve("share");
        }
        return data == null ? null : data.resolve("cannula").resolve(kind);
    }

    /** A folder as a user names it; null where nothing is named. */
    static @Nullable Path path(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageError('"' + text + "\" is no name of a folder");
        }
    }
}
