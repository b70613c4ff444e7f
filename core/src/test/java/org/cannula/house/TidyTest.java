package org.cannula.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the formatter and the compiler do not see: lengths, leftovers, and types nobody explains. */
final class TidyTest {
    private static final int LONGEST_FILE = 500;

    private static final Set<String> TEXT =
            Set.of("java", "md", "xml", "sh", "cmd", "css", "ts", "html", "yml", "payer");

    /** Each with what to write instead. Put together here so that this file does not hold what it looks for. */
    private static final List<Leftover> LEFTOVERS = List.of(
            new Leftover("TO" + "DO|FIX" + "ME", "do it, or open an issue"),
            new Leftover("print" + "StackTrace\\(\\)", "an error that says where and what"),
            new Leftover("@Suppress" + "Warnings\\(\"all\"\\)", "the one warning, with a comment why"),
            new Leftover("@Dis" + "abled\\b(?!\\()", "a reason in brackets, or the mended test"),
            new Leftover("import (static )?[a-z][\\w.]*\\.\\*;", "the names that are used"),
            new Leftover("(?<![\\w/])/(work|tmp|home|root)/\\w", "a path inside the checkout"));

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed|static) )*(?:class|interface|enum|record|@interface) (\\w+)");

    private record Leftover(String pattern, String instead) {}

    @Test
    void filesAreShort() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Checkout.text(file).lines().count();
            if (extension(file).equals("java") && lines > LONGEST_FILE) {
                wrong.add(name(file) + ": " + lines + " lines");
            }
        }

        assertThat(wrong)
                .as("files of more than %d lines: split them", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void nothingIsLeftOver() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Checkout.text(file).lines().toList();
            for (Leftover leftover : LEFTOVERS) {
                Pattern pattern = Pattern.compile(leftover.pattern());
                for (int i = 0; i < lines.size(); i++) {
                    if (pattern.matcher(lines.get(i)).find()) {
                        wrong.add(name(file) + ":" + (i + 1) + ": "
                                + lines.get(i).strip() + "; write " + leftover.instead());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void sourcesHaveNoTabs() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            if (Checkout.text(file).indexOf('\t') >= 0) {
                wrong.add(name(file));
            }
        }

        assertThat(wrong).as("files with tabs: use spaces, or \\t in a string").isEmpty();
    }

    @Test
    void publicTypesAreExplained() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            if (!name(file).contains("src/main/java/")) {
                continue;
            }
            String before = "";
            for (String line : Checkout.text(file).lines().toList()) {
                if (PUBLIC_TYPE.matcher(line).find() && !before.endsWith("*/")) {
                    wrong.add(name(file) + ": " + line.strip());
                }
                // Annotations may stand between a comment and what it explains, on several lines too.
                if ((!line.startsWith("@") && !line.startsWith(" ") && !line.startsWith(")")) || line.endsWith("*/")) {
                    before = line;
                }
            }
        }

        assertThat(wrong)
                .as("public types without a comment that says what they are")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItHolds() {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String name = name(file);
            if (name.contains("src/main/java/") && name.endsWith(".java")) {
                Path info = file.resolveSibling("package-info.java");
                if (!info.toFile().exists() || !Checkout.text(info).contains("@NullMarked")) {
                    wrong.add(name);
                }
            }
        }

        assertThat(wrong)
                .as("classes in a package without a @NullMarked package-info.java")
                .isEmpty();
    }

    @Test
    void linksBetweenPagesLeadSomewhere() {
        List<String> wrong = new ArrayList<>();
        Pattern link = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");
        for (Path file : sources()) {
            if (extension(file).equals("md")) {
                link.matcher(Checkout.text(file)).results().forEach(match -> {
                    if (!file.resolveSibling(match.group(1)).toFile().exists()) {
                        wrong.add(name(file) + ": " + match.group(1));
                    }
                });
            }
        }

        assertThat(wrong).as("links to files that do not exist").isEmpty();
    }

    private static List<Path> sources() {
        return Checkout.files().stream()
                .filter(file -> TEXT.contains(extension(file)))
                .filter(file -> !file.getFileName().toString().startsWith(".flattened"))
                .toList();
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        return Checkout.ROOT.relativize(file).toString().replace('\\', '/');
    }
}
