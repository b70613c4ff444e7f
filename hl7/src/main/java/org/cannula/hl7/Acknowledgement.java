package org.cannula.hl7;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An answer to a message.
 *
 * @param code AA taken and kept, AE its content is at fault, AR such messages are not taken
 * @param control control id of the message it answers
 * @param says why, where it was not taken
 */
record Acknowledgement(String code, String control, String says) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final Pattern SEGMENT_END = Pattern.compile("[\\r\\n]+");

    /**
     * The answer to a message, whatever it is: of one that cannot be parsed only the first line is looked at.
     *
     * @param message the message as it came
     */
    String write(String message, LocalDateTime now) {
        String[] header = fields(message);
        String event = header.length > 8 ? part(header[8], 1) : "";
        return "MSH|^~\\&|CANNULA|" + field(header, 5) + "|" + field(header, 2) + "|" + field(header, 3) + "|"
                + SECOND.format(now) + "||ACK" + (event.isEmpty() ? "" : "^" + event + "^ACK") + "|"
                + (control.isEmpty() ? "0" : "A" + escaped(control)) + "|"
                + (field(header, 10).isEmpty() ? "P" : field(header, 10))
                + "|2.5.1\rMSA|" + code + "|" + escaped(control) + (says.isEmpty() ? "" : "|" + escaped(says)) + "\r"
                + (says.isEmpty()
                        ? ""
                        : "ERR|||" + (code.equals("AR") ? "200^Unsupported message type" : "207^Application error")
                                + "^HL70357|E||||" + escaped(says) + "\r");
    }

    /** Control id of a message that may be no message at all. */
    static String controlOf(String message) {
        return field(fields(message), 9);
    }

    private static String[] fields(String message) {
        String first = SEGMENT_END.split(message, 2)[0];
        return first.startsWith("MSH") && first.length() > 3
                ? first.split(Pattern.quote(String.valueOf(first.charAt(3))), -1)
                : new String[0];
    }

    private static String field(String[] header, int at) {
        return at < header.length ? header[at].strip() : "";
    }

    private static String part(String field, int at) {
        String[] parts = field.split("\\^", -1);
        return at < parts.length ? parts[at] : "";
    }

    private static String escaped(String text) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            made.append(
                    switch (c) {
                        case '\\' -> "\\E\\";
                        case '|' -> "\\F\\";
                        case '^' -> "\\S\\";
                        case '&' -> "\\T\\";
                        case '~' -> "\\R\\";
                        default -> Character.isISOControl(c) ? " " : String.valueOf(c);
                    });
        }
        return made.toString();
    }

    /** Reads an answer. */
    static Acknowledgement read(String text) throws IOException {
        for (String segment : SEGMENT_END.split(text, -1)) {
            if (segment.startsWith("MSA") && segment.length() > 3) {
                String[] fields = segment.split(Pattern.quote(String.valueOf(segment.charAt(3))), -1);
                return new Acknowledgement(field(fields, 1), field(fields, 2), field(fields, 3));
            }
        }
        throw new IOException("an answer without MSA");
    }
}
