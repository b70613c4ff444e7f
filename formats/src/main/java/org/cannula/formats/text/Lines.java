package org.cannula.formats.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 stream, one at a time. A byte order mark is skipped; a line ends with LF, CRLF or CR. Bytes that
 * are not UTF-8 make a faulty line, never a silently changed one.
 */
public final class Lines {

    /** Longest line that is read, bytes. */
    public static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[512];
    private int number;
    private boolean afterCarriageReturn;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** The next line, or null at the end. */
    public @Nullable Line next() throws IOException {
        int size = 0;
        boolean any = false;
        boolean tooLong = false;
        while (true) {
            if (at == end && !fill()) {
                return any ? line(size, tooLong) : null;
            }
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (buffer[at] == '\n') {
                    at++;
                    continue;
                }
            }
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            int length = at - from;
            if (size + length > LONGEST) {
                tooLong = true;
            } else {
                if (size + length > line.length) {
                    line = Arrays.copyOf(line, Math.max(size + length, line.length * 2));
                }
                System.arraycopy(buffer, from, line, size, length);
                size += length;
            }
            if (at < end) {
                afterCarriageReturn = buffer[at++] == '\r';
                return line(size, tooLong);
            }
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(read, 0);
        return read > 0;
    }

    private Line line(int size, boolean tooLong) {
        number++;
        int from =
                number == 1 && size >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF
                        ? 3
                        : 0;
        String text = new String(line, from, size - from, StandardCharsets.UTF_8);
        if (tooLong) {
            return new Line(number, text.substring(0, 80), "a line of more than " + (LONGEST >> 20) + " MB", 1);
        }
        if (text.indexOf('\uFFFD') >= 0) {
            int bad = firstBadColumn(ByteBuffer.wrap(line, from, size - from));
            if (bad > 0) {
                return new Line(number, text, "bytes that are not UTF-8", bad);
            }
        }
        return new Line(number, text, "", 0);
    }

    /** Column of the first byte that is not UTF-8, from 1; 0 where there is none. */
    private static int firstBadColumn(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = decoder.decode(bytes, chars, true);
        return result.isError() ? chars.position() + 1 : 0;
    }
}
