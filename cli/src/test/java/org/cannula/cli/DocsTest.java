package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents show files and output as they are. A block behind {@code <!-- file: PATH -->} is that file, one behind
 * {@code <!-- output: cannula … -->} what the command prints at eighty columns. {@code -Dcannula.golden=write} writes the
 * blocks anew; read the difference.
 */
class DocsTest {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- (file|output): ([^\n]*?) -->\n```[a-z]*\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Ran.ROOT.resolve("docs"))) {
            List<Path> pages =
                    new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            pages.add(Ran.ROOT.resolve("README.md"));
            return pages;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsFilesAndOutputAsTheyAre(Path page) throws IOException {
        String text = Files.readString(page);
        Matcher block = BLOCK.matcher(text);
        StringBuilder real = new StringBuilder();
        while (block.find()) {
            String shown = block.group(1).equals("file")
                    ? Files.readString(Ran.ROOT.resolve(block.group(2)))
                    : output(block.group(2));
            String with = text.substring(block.start(), block.start(3)) + shown + "```\n";
            block.appendReplacement(real, Matcher.quoteReplacement(with));
        }
        block.appendTail(real);
        if ("write".equals(System.getProperty("cannula.golden")) && !text.contentEquals(real)) {
            Files.writeString(page, real);
        }
        assertThat(Files.readString(page)).isEqualTo(real.toString());
    }

    /** What a command prints, run where the reader stands: in the checkout. */
    private static String output(String command) {
        Object[] words = Arrays.stream(command.split(" ", -1))
                .skip(1)
                .map(word -> Files.exists(Ran.ROOT.resolve(word))
                        ? Ran.ROOT.resolve(word).toString()
                        : word)
                .toArray();
        Ran ran = Ran.with(Map.of("COLUMNS", "80"), "", words);
        assertThat(ran.exit()).as(command).isEqualTo(Exit.DONE);
        return ran.out().replace(Ran.ROOT + "/", "");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            assertThat(page.resolveSibling(link.group(1)))
                    .as("%s links to %s", page.getFileName(), link.group(1))
                    .exists();
        }
    }

    @Test
    void theFirstScreenShowsBothDirections() throws IOException {
        List<String> first = Files.readString(Ran.ROOT.resolve("README.md"))
                .lines()
                .limit(80)
                .toList();
        assertThat(String.join("\n", first)).contains("96368   ×1", "ConcurrentBilledTwice", "+ 96368 ×1");
    }
}
