package org.cannula.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.policy.Knob;

/**
 * RULINGS.md: each passage that can be read in more than one way.
 *
 * @param headings its headings of the third rank, in order
 * @param text its text
 */
record Rulings(List<String> headings, String text) {

    private static final Pattern LINKED = Pattern.compile("\\[`?(\\w+)`?]\\((core/src/main/java/[^)]+)\\)");

    static Rulings read() {
        String text = Page.read(Page.ROOT.resolve("RULINGS.md"));
        List<String> headings = text.lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        return new Rulings(headings, text);
    }

    /** The heading a knob is treated under; empty where there is none. */
    String heading(Knob knob) {
        return headings.stream()
                .filter(heading -> heading.contains("`" + knob.word() + "`"))
                .findFirst()
                .orElse("");
    }

    /** The pages it links to, as name and path. */
    List<String[]> links() {
        Matcher linked = LINKED.matcher(text);
        return linked.results()
                .map(match -> new String[] {match.group(1), match.group(2)})
                .toList();
    }
}
