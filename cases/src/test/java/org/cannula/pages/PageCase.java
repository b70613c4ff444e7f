package org.cannula.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.cases.Settings;
import org.cannula.formats.Rejected;
import org.cannula.formats.sheet.SheetEntry;
import org.cannula.formats.sheet.SheetReader;

/**
 * An example of a page: a block fenced with {@code sheet}. Behind that word may stand knob settings, and what the result
 * must hold beside its lines: {@code query}, {@code review}, {@code quiet} (neither), or {@code refused}.
 *
 * @param place file and line, for messages
 * @param words what the result must hold beside its lines
 * @param settings knob settings it runs under
 * @param entries the visits and claims of the sheet, in order
 */
record PageCase(String place, Set<String> words, Map<String, String> settings, List<SheetEntry> entries) {

    private static final Set<String> WORDS = Set.of("query", "review", "quiet", "refused");
    private static final String FENCE = "```";

    static List<PageCase> of(Page page) {
        List<PageCase> cases = new ArrayList<>();
        List<String> lines = page.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE + "sheet")) {
                int end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                cases.add(read(page.file(), i, lines.subList(i, end)));
                i = end;
            }
        }
        return cases;
    }

    private static PageCase read(Path file, int line, List<String> block) {
        String place = Page.ROOT.relativize(file) + ":" + (line + 1);
        Set<String> words = new TreeSet<>();
        StringBuilder settings = new StringBuilder();
        for (String word :
                block.get(0).substring((FENCE + "sheet").length()).strip().split("\\s+", -1)) {
            if (WORDS.contains(word)) {
                words.add(word);
            } else {
                settings.append(word).append(' ');
            }
        }
        List<SheetEntry> entries = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        String sheet = "\n".repeat(line + 1) + String.join("\n", block.subList(1, block.size())) + "\n";
        try {
            SheetReader.read(
                    new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)),
                    place,
                    entries::add,
                    rejected::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!rejected.isEmpty()) {
            throw new IllegalArgumentException(place + ": " + rejected.get(0).says());
        }
        return new PageCase(place, words, Settings.parse(settings.toString()), entries);
    }

    @Override
    public String toString() {
        return place;
    }
}
