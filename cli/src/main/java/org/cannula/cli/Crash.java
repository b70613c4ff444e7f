package org.cannula.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written when the program itself fails: versions, the options used and where in the code it happened. Messages
 * of exceptions, values of options and names of files are left out, since any of them may hold patient data.
 */
final class Crash {

    private Crash() {}

    /** Writes a report into the working folder, else the folder for temporary files, and says where it lies. */
    static int report(Shell shell, Throwable failure, List<String> arguments) {
        Path written = write(text(failure, arguments));
        shell.err()
                .println(
                        "cannula: an internal failure, not a fault of your input; nothing after the last result is valid.");
        shell.err()
                .println(
                        written == null
                                ? text(failure, arguments)
                                : "cannula: the report " + written
                                        + " says where. It holds no patient data; please send it with your bug report.");
        return Exit.INTERNAL;
    }

    private static @Nullable Path write(String text) {
        Path here = write(Path.of(""), text);
        return here != null ? here : write(Path.of(System.getProperty("java.io.tmpdir", "")), text);
    }

    private static @Nullable Path write(Path folder, String text) {
        try {
            Path file = Files.createTempFile(folder.toAbsolutePath(), "cannula-failure-", ".txt");
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return file;
        } catch (IOException | SecurityException e) {
            return null;
        }
    }

    static String text(Throwable failure, List<String> arguments) {
        StringBuilder text = new StringBuilder("cannula " + Main.version() + "\n");
        for (String name : List.of("java.version", "java.vm.name", "os.name", "os.arch")) {
            text.append(name).append(' ').append(System.getProperty(name)).append('\n');
        }
        text.append("heap ").append(Runtime.getRuntime().maxMemory() >> 20).append(" MB\n");
        text.append("command");
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean option = argument.length() > 1 && argument.startsWith("-");
            text.append(' ').append(i == 0 ? argument : option ? argument.split("=", 2)[0] : "…");
        }
        text.append("\n\n");
        for (Throwable at = failure; at != null; at = at.getCause()) {
            text.append(at == failure ? "" : "caused by ")
                    .append(at.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
