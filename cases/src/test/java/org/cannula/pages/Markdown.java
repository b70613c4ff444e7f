package org.cannula.pages;

import java.util.List;

/** Small pieces of Markdown, wrapped as our pages are. */
final class Markdown {

    private static final int WIDTH = 118;

    private Markdown() {}

    /** Words on lines of at most {@value #WIDTH} columns, the first after {@code first}, the others after {@code next}. */
    static String wrap(String first, String next, String words) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : words.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return text.append(line).append('\n').toString();
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** The head of a table and the line under it. */
    static String head(String... cells) {
        return row(List.of(cells))
                + row(List.of(cells).stream().map(cell -> "---").toList());
    }

    /** The anchor a heading gets: lower case, blanks as hyphens, other marks dropped. */
    static String anchor(String heading) {
        StringBuilder anchor = new StringBuilder();
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                anchor.append(Character.toLowerCase(c));
            } else if (c == ' ' || c == '-') {
                anchor.append('-');
            }
        }
        return anchor.toString();
    }
}
