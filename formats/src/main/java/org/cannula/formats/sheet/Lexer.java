package org.cannula.formats.sheet;

import java.util.ArrayList;
import java.util.List;
import org.cannula.formats.text.Line;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/** Splits a line of a sheet into words, {@code key:value} details, {@code @labels} and quoted text. */
final class Lexer {

    private static final String ESCAPES = "\\\" \\\\ \\n \\r \\t or \\u and four hexadecimal digits";

    private final Line line;
    private final String text;
    private final SheetFaults faults;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(Line line, SheetFaults faults) {
        this.line = line;
        this.text = line.text();
        this.faults = faults;
    }

    /** The words of the line, or null where a fault was found. */
    static @Nullable SheetLine lex(Line line, SheetFaults faults) {
        Lexer lexer = new Lexer(line, faults);
        return lexer.read()
                ? new SheetLine(line.number(), line.text(), Meridiem.joined(lexer.tokens, line.text()))
                : null;
    }

    private boolean read() {
        while (true) {
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            if (at == text.length() || text.charAt(at) == '#') {
                return true;
            }
            if (!token()) {
                return false;
            }
        }
    }

    private boolean token() {
        int start = at;
        String key = key();
        at += key.isEmpty() || key.equals("@") ? key.length() : key.length() + 1;
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        String value = quoted ? quoted() : bare();
        if (value == null) {
            return false;
        }
        tokens.add(new Token(start + 1, key, value, quoted, text.substring(start, at)));
        return true;
    }

    /** {@code @}, or letters and hyphens up to a colon that follows at once. */
    private String key() {
        if (text.charAt(at) == '@') {
            return "@";
        }
        int end = at;
        while (end < text.length() && isKeyLetter(text.charAt(end), end == at)) {
            end++;
        }
        return end > at && end < text.length() && text.charAt(end) == ':' ? text.substring(at, end) : "";
    }

    private @Nullable String bare() {
        int start = at;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '"' || c == '\u201C' || c == '\u201D') {
                return fault(at, "a quote inside a word", "straight quotes around the whole text: \"like this\"");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private @Nullable String quoted() {
        int open = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at < text.length() && !isBlank(text.charAt(at))) {
                    return fault(at, Texts.quoted(text.substring(at, at + 1)) + " after the closing quote", "a blank");
                }
                return Texts.isBroken(value.toString())
                        ? fault(open, "half of a surrogate pair", "text of whole characters")
                        : value.toString();
            }
            if (c == '\\') {
                int escaped = escape();
                if (escaped < 0) {
                    return fault(at - 1, "an unknown escape", ESCAPES);
                }
                value.append((char) escaped);
            } else {
                value.append(c);
            }
        }
        return fault(open, "a quote that is not closed", "a closing quote on the same line");
    }

    /** Reads what follows a backslash; negative where it is no escape. */
    private int escape() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> -1;
        };
    }

    private int hex() {
        if (at + 4 > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at + i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        at += 4;
        return value;
    }

    private @Nullable String fault(int index, String found, String valid) {
        faults.at(line.number(), text, index + 1, found, valid);
        return null;
    }

    private static boolean isKeyLetter(char c, boolean first) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c == '-');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}
