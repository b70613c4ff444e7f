package org.cannula.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cannula.formats.text.Texts;

/**
 * What an input is, told by how it begins.
 *
 * @param kind what it is
 * @param shown how it begins, for an error
 */
record Content(Kind kind, String shown) {

    /** Bytes that are looked at. */
    static final int PEEK = 1 << 16;

    enum Kind {
        JSON,
        SHEET,
        X12,
        OTHER
    }

    /** Looks at the beginning and goes back to it. */
    static Content of(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        byte[] head = in.readNBytes(PEEK - 1);
        in.reset();
        if (head.length >= 2 && isUtf16(head[0] & 0xFF, head[1] & 0xFF)) {
            return new Content(Kind.OTHER, "text in UTF-16");
        }
        String text = new String(head, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return new Content(Kind.OTHER, "nothing");
        }
        if (start.charAt(0) == '{' || start.charAt(0) == '[') {
            return new Content(Kind.JSON, "");
        }
        if (start.startsWith("ISA")) {
            return new Content(Kind.X12, "");
        }
        String line = firstLine(text);
        String word = line.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (word.equals("visit") || word.equals("claim")) {
            return new Content(Kind.SHEET, "");
        }
        return new Content(Kind.OTHER, line.isEmpty() ? "comments only" : Texts.quoted(line) + " at the beginning");
    }

    /** The first line that is neither blank nor a comment of a sheet. */
    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }

    private static boolean isUtf16(int first, int second) {
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }
}
