package org.cannula.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cannula.formats.table.CsvShape;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an input is, told by how it begins.
 *
 * @param kind what it is
 * @param shown how it begins, for an error
 * @param table how a text file is a table; null of everything else
 */
record Content(Kind kind, String shown, @Nullable CsvShape table) {

    /** Bytes that are looked at. */
    static final int PEEK = 1 << 16;

    enum Kind {
        JSON,
        SHEET,
        X12,
        FHIR,
        HL7,
        CSV,
        ZIP,
        PARQUET,
        OTHER
    }

    private Content(Kind kind, String shown) {
        this(kind, shown, null);
    }

    /**
     * Looks at the beginning and goes back to it.
     *
     * @param options what the user says of the columns of tables
     */
    static Content of(BufferedInputStream in, ReadOptions options) throws IOException {
        in.mark(PEEK);
        byte[] head = in.readNBytes(PEEK - 1);
        in.reset();
        if (begins(head, "PAR1")) {
            return new Content(Kind.PARQUET, "");
        }
        if (begins(head, "PK\u0003\u0004")) {
            return new Content(Kind.ZIP, "");
        }
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
            return new Content(FhirJson.begins(start) ? Kind.FHIR : Kind.JSON, "");
        }
        if (start.startsWith("ISA")) {
            return new Content(Kind.X12, "");
        }
        if (isHl7(start)) {
            return new Content(Kind.HL7, "");
        }
        String line = firstLine(text);
        String word = line.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        boolean sheet = word.equals("visit") || word.equals("claim");
        // A header may begin with the same words; only a line that could be one is looked at so closely.
        CsvShape table =
                sheet && !line.matches(".*[,;|\t].*") ? null : CsvShape.of(text, options.mapping(), options.record());
        if (table != null) {
            return new Content(Kind.CSV, "", table);
        }
        if (sheet) {
            return new Content(Kind.SHEET, "");
        }
        return new Content(Kind.OTHER, line.isEmpty() ? "comments only" : Texts.quoted(line) + " at the beginning");
    }

    /** A message of HL7 v2, or a batch or file of them: a segment's name, and a separator that is no letter or digit. */
    private static boolean isHl7(String start) {
        String head = start.charAt(0) == '\u000B' ? start.substring(1) : start;
        return head.length() > 8
                && (head.startsWith("MSH") || head.startsWith("FHS") || head.startsWith("BHS"))
                && "|^~&#$%*!;:,".indexOf(head.charAt(3)) >= 0
                && !Character.isLetterOrDigit(head.charAt(4));
    }

    /** The first line that is neither blank nor a comment of a sheet. */
    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }

    private static boolean begins(byte[] head, String with) {
        return new String(head, 0, Math.min(head.length, with.length()), StandardCharsets.ISO_8859_1).equals(with);
    }

    private static boolean isUtf16(int first, int second) {
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }
}
