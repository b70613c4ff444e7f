package org.cannula.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.basis.Rule;
import org.cannula.policy.Knob;

/**
 * The page of a rule or check, beside its class.
 *
 * @param rule what it explains
 * @param file where it lies
 * @param text its text
 */
record Page(Rule rule, Path file, String text) {

    /** The checkout the tests run in. */
    static final Path ROOT =
            Path.of(System.getProperty("cannula.root", "..")).toAbsolutePath().normalize();

    private static final Path SOURCES = ROOT.resolve("core/src/main/java");
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)(?:=[^`]*)?`");
    private static final Pattern ASKED = Pattern.compile("Knob\\.([A-Z_]+)");

    static Page of(Rule rule) {
        Path file = source(rule).resolveSibling(rule.name() + ".md");
        return new Page(rule, file, read(file));
    }

    static boolean exists(Rule rule) {
        return Files.exists(source(rule).resolveSibling(rule.name() + ".md"));
    }

    private static Path source(Rule rule) {
        return SOURCES.resolve(rule.getClass().getName().replace('.', '/') + ".java");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files of a kind in a folder of core's sources, less their ending, in order. */
    static List<String> names(String folder, String ending) {
        try (var files = Files.list(SOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .filter(name -> !name.equals("package-info"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line under the title: the rule in a sentence. */
    String answer() {
        String[] parts = text.split("\n\n", 3);
        return parts.length < 3 ? "" : parts[1].replace('\n', ' ');
    }

    /** The text under a heading, up to the next heading of the same rank; empty where there is none. */
    String section(String heading) {
        String mark = "\n## " + heading + "\n";
        int from = text.indexOf(mark);
        if (from < 0) {
            return "";
        }
        int until = text.indexOf("\n## ", from + mark.length());
        return text.substring(from + mark.length(), until < 0 ? text.length() : until + 1);
    }

    /** The knobs its reading names. */
    List<Knob> knobs() {
        List<Knob> knobs = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(section("Our reading"));
        while (quoted.find()) {
            Knob knob = Knob.named(quoted.group(1));
            if (knob != null && !knobs.contains(knob)) {
                knobs.add(knob);
            }
        }
        return knobs;
    }

    /** The knobs its class asks. */
    List<Knob> asked() {
        List<Knob> knobs = new ArrayList<>();
        Matcher asked = ASKED.matcher(read(source(rule)));
        while (asked.find()) {
            Knob knob = Knob.valueOf(asked.group(1));
            if (!knobs.contains(knob)) {
                knobs.add(knob);
            }
        }
        return knobs;
    }
}
