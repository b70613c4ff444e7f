package org.cannula.hl7;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.ObjIntConsumer;

/** Splits a file or batch into its messages, whatever ends its lines, and decodes them. */
final class MessageText {

    /** No message of this kind is so long; a longer one is a file of something else. */
    static final int LONGEST = 16 << 20;

    private static final byte[] HEADER = {'M', 'S', 'H'};

    private MessageText() {}

    /**
     * Hands over every message with the number of its first line. Batch and file segments around messages are left out, and
     * so is what stands before the first message.
     */
    static void split(InputStream in, ObjIntConsumer<String> each) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        int first = 0;
        boolean afterReturn = false;
        int read;
        do {
            read = in.read();
            if (read == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = read == '\r';
            boolean end = read < 0 || read == '\r' || read == '\n';
            if (!end && line.size() < LONGEST) {
                line.write(read);
            }
            if (end) {
                byte[] bytes = framesGone(line.toByteArray());
                line.reset();
                if (isEnvelope(bytes) || begins(bytes, HEADER)) {
                    hand(message, first, each);
                    message.reset();
                }
                boolean wanted = begins(bytes, HEADER) || message.size() > 0;
                if (wanted && bytes.length > 0 && !isEnvelope(bytes) && message.size() < LONGEST) {
                    first = message.size() == 0 ? number : first;
                    message.write(bytes);
                    message.write('\r');
                }
                number++;
            }
        } while (read >= 0);
        hand(message, first, each);
    }

    private static void hand(ByteArrayOutputStream message, int first, ObjIntConsumer<String> each) {
        if (message.size() > 0) {
            each.accept(decoded(message.toByteArray()), first);
        }
    }

    /** A line without what MLLP puts around messages, and without a byte order mark. */
    private static byte[] framesGone(byte[] line) {
        int from = 0;
        int to = line.length;
        if (line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
            from = 3;
        }
        while (from < to && (line[from] == 0x0B || line[from] == 0x1C)) {
            from++;
        }
        while (to > from && (line[to - 1] == 0x1C || line[to - 1] == 0x0B)) {
            to--;
        }
        return java.util.Arrays.copyOfRange(line, from, to);
    }

    private static boolean isEnvelope(byte[] line) {
        return begins(line, "FHS".getBytes(StandardCharsets.US_ASCII))
                || begins(line, "BHS".getBytes(StandardCharsets.US_ASCII))
                || begins(line, "BTS".getBytes(StandardCharsets.US_ASCII))
                || begins(line, "FTS".getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean begins(byte[] line, byte[] with) {
        return line.length > with.length
                && java.util.Arrays.equals(line, 0, with.length, with, 0, with.length)
                && !Character.isLetterOrDigit((char) (line[with.length] & 0xFF));
    }

    /** UTF-8 where the bytes are that; else, as MSH-18 of most such messages says, Latin 1. */
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            Charset latin = StandardCharsets.ISO_8859_1;
            return new String(bytes, latin);
        }
    }

    /** A text with one carriage return after each segment, whatever ended them. */
    static String normal(String text) {
        return text.replace("\r\n", "\r").replace('\n', '\r');
    }
}
