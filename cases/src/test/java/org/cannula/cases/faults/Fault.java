package org.cannula.cases.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.cases.Cases;

/**
 * One planted fault.
 *
 * @param name what it gets wrong
 * @param type the class, below {@code org.cannula}, such as {@code rules/InfusionRunsSixteenMinutes}
 * @param from the text of the source that is replaced; it must occur exactly once
 * @param to what stands there instead
 * @param caughtBy ids of the cases that must turn red
 */
public record Fault(String name, String type, String from, String to, List<String> caughtBy) {

    private static final Set<String> KEYS = Set.of("fault", "class", "from", "to", "caught");

    /** Thrown where the source no longer holds the text a fault replaces. */
    public static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stale(String message) {
            super(message);
        }
    }

    public Fault {
        caughtBy = List.copyOf(caughtBy);
    }

    /** The faults of {@code cases/faults.txt}, in its order. */
    public static List<Fault> all() {
        Path file = Cases.ROOT.resolve("cases").resolve("faults.txt");
        List<Fault> faults = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        List<String> lines = new ArrayList<>(lines(file));
        lines.add("");
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isBlank()) {
                if (!words.isEmpty()) {
                    faults.add(of(words, file));
                    words = new HashMap<>();
                }
                continue;
            }
            String key = line.split("\\s+", 2)[0];
            if (!KEYS.contains(key)
                    || words.put(key, line.substring(key.length()).strip()) != null) {
                throw new IllegalArgumentException(file + ": \"" + line + "\"; keys are " + KEYS + ", once each");
            }
        }
        return faults;
    }

    private static Fault of(Map<String, String> words, Path file) {
        for (String key : KEYS) {
            if (!words.containsKey(key)) {
                throw new IllegalArgumentException(file + ": " + words.get("fault") + " has no " + key);
            }
        }
        return new Fault(
                words.getOrDefault("fault", ""),
                words.getOrDefault("class", ""),
                words.getOrDefault("from", ""),
                words.getOrDefault("to", ""),
                List.of(words.getOrDefault("caught", "").split("\\s+", -1)));
    }

    /** Name of the class with its package. */
    public String className() {
        return "org.cannula." + type.replace('/', '.');
    }

    /** The source of the class with the fault in it. */
    public String source() {
        Path file = Cases.ROOT.resolve("core/src/main/java/org/cannula/" + type + ".java");
        String source = String.join("\n", lines(file));
        int at = source.indexOf(from);
        if (at < 0) {
            throw new Stale(name + ": " + type + " no longer holds " + from);
        }
        if (source.indexOf(from, at + 1) >= 0) {
            throw new Stale(name + ": " + type + " holds more than once " + from);
        }
        return source.substring(0, at) + to + source.substring(at + from.length());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
