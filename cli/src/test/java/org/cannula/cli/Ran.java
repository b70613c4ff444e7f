package org.cannula.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** What a command printed and how it ended. */
record Ran(int exit, String out, String err) {

    /** The checkout. */
    static final Path ROOT =
            Path.of(System.getProperty("cannula.root", "..")).toAbsolutePath().normalize();

    static final Path EXAMPLES = ROOT.resolve("examples");

    /** Runs a command as from a script: no terminal, nothing on standard input. */
    static Ran of(Object... arguments) {
        return with(Map.of(), "", arguments);
    }

    /** Runs a command with standard input. */
    static Ran reading(String in, Object... arguments) {
        return with(Map.of(), in, arguments);
    }

    /** Runs a command with environment variables and standard input. */
    static Ran with(Map<String, String> environment, String in, Object... arguments) {
        return on(environment, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), false, arguments);
    }

    /** Runs a command as at a terminal. */
    static Ran atTerminal(Map<String, String> environment, Object... arguments) {
        return on(environment, InputStream.nullInputStream(), true, arguments);
    }

    static Ran on(Map<String, String> environment, InputStream in, boolean terminal, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell =
                new Shell(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), environment, terminal, terminal);
        int exit =
                Main.run(shell, Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
