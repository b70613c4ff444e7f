package org.cannula.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.cannula.cli.text.Look;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands: its streams and what is known of the terminal.
 *
 * @param in standard input
 * @param out where results go; a stream that tells when it cannot be written
 * @param err where progress, summaries and warnings go
 * @param environment environment variables
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 */
record Shell(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal) {

    private static final int BUFFER = 1 << 16;
    private static final int DEFAULT_WIDTH = 80;

    /** Text in a file or a pipe: wide enough for a timeline, narrow enough for a mail. */
    private static final int FILE_WIDTH = 100;

    /** The process's own streams. The launcher says in properties which of them are terminals. */
    static Shell ofProcess() {
        String terminals = System.getProperty("cannula.terminals");
        boolean out = terminals == null ? isTerminal(1) : terminals.contains("1");
        boolean err = terminals == null ? isTerminal(2) : terminals.contains("2");
        return new Shell(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                out,
                err);
    }

    /** Prints words that are the whole answer of a command. */
    void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Linux shows it in /proc; elsewhere a console exists only when both ends are terminals (to Java 21). */
    private static boolean isTerminal(int descriptor) {
        try {
            Path link = Path.of("/proc/self/fd/" + descriptor);
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException | SecurityException e) {
            return false;
        }
        Console console = Runtime.version().feature() < 22 ? System.console() : null;
        return console != null;
    }

    /** How text looks on standard output. */
    Look look() {
        return look(outIsTerminal);
    }

    /** How text looks on standard error. */
    Look errLook() {
        return look(errIsTerminal);
    }

    private Look look(boolean terminal) {
        if (!terminal) {
            Integer wanted = number(environment.get("COLUMNS"));
            return new Look(wanted == null ? FILE_WIDTH : wanted, false, true);
        }
        String columns = System.getProperty("cannula.columns");
        Integer width = number(columns == null ? environment.get("COLUMNS") : columns);
        return new Look(width == null ? DEFAULT_WIDTH : width, colour(), unicode());
    }

    /** How text looks in a file. */
    static Look fileLook() {
        return new Look(FILE_WIDTH, false, true);
    }

    private boolean colour() {
        // https://no-color.org: present and not empty means no colour, whatever its value.
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** Where no locale is set at all, as in containers, terminals show UTF-8 all the same. */
    private boolean unicode() {
        String locale = System.getProperty("cannula.locale");
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.get(name);
            if (locale == null && value != null && !value.isEmpty()) {
                locale = value;
            }
        }
        String upper = locale == null ? "" : locale.toUpperCase(Locale.ROOT);
        return upper.isEmpty() || upper.contains("UTF-8") || upper.contains("UTF8");
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 5) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        return Integer.valueOf(text);
    }
}
