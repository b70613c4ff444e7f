package org.cannula.reports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Builds a page element by element: whatever is text or an attribute is escaped, and every element is closed, so that the result is
 * well-formed as HTML and as XML, whatever stands in a claim.
 */
final class Html {

    private static final Set<String> EMPTY =
            Set.of("meta", "link", "br", "hr", "input", "rect", "line", "circle", "path");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();

    /** Opens an element with attributes, each a name and a value. */
    Html open(String element, String... attributes) {
        start(element, attributes);
        if (EMPTY.contains(element)) {
            throw new IllegalArgumentException(element + " holds nothing");
        }
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last, which must be this one. */
    Html close(String element) {
        String last = open.pop();
        if (!last.equals(element)) {
            throw new IllegalStateException("open is " + last + ", not " + element);
        }
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element with text in it. */
    Html leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** An element that holds nothing. */
    Html empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    Html text(String text) {
        escape(text, false);
        return this;
    }

    /** A part that was built by itself. */
    Html part(Html whole) {
        out.append(whole);
        ids.addAll(whole.ids);
        return this;
    }

    /** Whether an element bears this id. */
    boolean has(String id) {
        return ids.contains(id);
    }

    /** A line break in the source, for whoever reads it. */
    Html line() {
        out.append('\n');
        return this;
    }

    /**
     * What is no text but a program or a style of our own, or data whose writer escaped it. It must not hold {@code </}, which
     * would end it.
     */
    Html own(String element, String source, String... attributes) {
        if (source.contains("</")) {
            throw new IllegalArgumentException("would end the " + element);
        }
        open(element, attributes);
        out.append(source);
        return close(element);
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("id")) {
                ids.add(attributes[i + 1]);
            }
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(Texts.isShowable(text, i) ? c : ' ');
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
