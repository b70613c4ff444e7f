package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file beside the tests. {@code -Dcannula.golden=write} writes the file instead; read the difference. */
public final class Golden {

    private static final Path FOLDER = Ran.ROOT.resolve("cli/src/test/resources/org/cannula/cli");

    private Golden() {}

    public static void compare(String name, String text) {
        Path file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("cannula.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
