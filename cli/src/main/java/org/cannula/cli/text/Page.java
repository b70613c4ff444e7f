package org.cannula.cli.text;

import java.util.List;

/** Lines of text on their way out, in the look of the place they go to. */
public final class Page {

    private final Look look;
    private final StringBuilder out = new StringBuilder();

    public Page(Look look) {
        this.look = look;
    }

    Look look() {
        return look;
    }

    /** A line as it is. */
    public Page line(String text) {
        out.append((look.unicode() ? text : Words.ascii(text)).stripTrailing()).append('\n');
        return this;
    }

    /** An empty line, unless the page is empty or ends with one. */
    public Page gap() {
        if (out.length() > 0 && !(out.length() > 1 && out.charAt(out.length() - 2) == '\n')) {
            out.append('\n');
        }
        return this;
    }

    /** A heading of one part of the page. */
    Page heading(String text) {
        return gap().line(look.paint(Look.Ink.STRONG, text));
    }

    /** Text wrapped after a first-line lead; later lines hang under the text. */
    Page hanging(String lead, String text) {
        return hanging(lead, Words.width(lead), text);
    }

    /** Text wrapped after a lead that shows {@code leadWidth} columns, colours not counted. */
    Page hanging(String lead, int leadWidth, String text) {
        return opening(lead, leadWidth, leadWidth, text);
    }

    /** As {@link #hanging}, but later lines begin at column {@code indent}. */
    Page opening(String lead, int leadWidth, int indent, String text) {
        List<String> lines = Words.wrap(
                Words.plain(text), Math.max(20, look.width() - leadWidth), Math.max(20, look.width() - indent));
        line(lead + lines.get(0));
        for (String more : lines.subList(1, lines.size())) {
            line(" ".repeat(indent) + more);
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
