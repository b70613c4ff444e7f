package org.cannula.cli.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Text laid out by hand: wrapped, padded, cut. Widths are counted in code points. */
public final class Words {

    private Words() {}

    /** Words of a text in lines of at most {@code width}; a longer word has its own line. At least one line. */
    public static List<String> wrap(String text, int width) {
        return wrap(text, width, width);
    }

    /** As {@link #wrap(String, int)}, with a width of its own for the first line. */
    static List<String> wrap(String text, int first, int later) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            int width = lines.isEmpty() ? first : later;
            if (line.length() > 0 && width(line) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A number with a comma before every third digit of its whole part. */
    static String grouped(Object number) {
        String plain = number instanceof BigDecimal amount ? amount.toPlainString() : number.toString();
        StringBuilder grouped = new StringBuilder(plain);
        int point = plain.indexOf('.');
        for (int at = (point < 0 ? plain.length() : point) - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    static int width(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String rightPadded(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** The text, cut to the width with a mark where something was left out. */
    static String cut(String text, int width, String mark) {
        if (width(text) <= width) {
            return text;
        }
        int kept = Math.max(0, width - mark.length());
        return text.substring(0, text.offsetByCodePoints(0, kept)).stripTrailing() + mark;
    }

    /**
     * The text without control characters, so that nothing in a chart or claim can steer the terminal it is shown on.
     */
    public static String plain(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || isDirection(c)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, ' ');
            }
        }
        return out == null ? text : out.toString();
    }

    /** Marks that turn the reading direction could show a code other than the one that stands there. */
    private static boolean isDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /** The text in ASCII: signs of our own by their stand-ins, anything else by a question mark. */
    public static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            out.append(
                    switch (c) {
                        case '×' -> "x";
                        case '–', '—', '−' -> "-";
                        case '…' -> "...";
                        case '·' -> "|";
                        case '→' -> "->";
                        case '≥' -> ">=";
                        case '≤' -> "<=";
                        case '‘', '’' -> "'";
                        case '“', '”' -> "\"";
                        case '\u00a0' -> " ";
                        default -> c < 128 ? String.valueOf((char) c) : "?";
                    });
        }
        return out.toString();
    }
}
