package org.cannula.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into segments. Delimiters come from each ISA; blanks and line ends between segments are skipped, line
 * ends within one (records wrapped at a fixed column) are taken out. How the stream splits its bytes into chunks
 * makes no difference. Memory is one buffer of twice {@link #MAX_SEGMENT} at most.
 */
final class SegmentReader {

    /** A longer segment is a fault: no terminator was written, or the delimiters are wrong. */
    static final int MAX_SEGMENT = 1 << 20;

    /** What {@link #next} came upon. */
    enum Event {
        /** A segment. */
        SEGMENT,
        /** A segment longer than {@link #MAX_SEGMENT}; it was skipped, only its number is known. */
        TOO_LONG,
        /** The stream ended within this segment. */
        CUT_OFF,
        /** Bytes outside every interchange that are no X12; skipped up to the next ISA. */
        NOT_X12,
        /** The end of the stream. */
        END
    }

    private static final byte DATA = 0;
    private static final byte ELEMENT = 1;
    private static final byte TERMINATOR = 2;
    private static final byte LINE_END = 3;

    private static final int FIRST_SIZE = 1 << 16;
    private static final int KNOWN_IDS = 1 << 10;

    private final InputStream in;
    private final Segment segment = new Segment();
    private final byte[] kinds = new byte[256];
    private final @Nullable String[] ids = new String[KNOWN_IDS];

    private byte[] bytes = new byte[FIRST_SIZE];
    private int[] ends = new int[64];
    private int at;
    private int limit;
    /** Bytes of the stream before the buffer. */
    private long before;

    private boolean ended;
    private long count;

    /** Null between interchanges. */
    private @Nullable Separators separators;

    SegmentReader(InputStream in) {
        this.in = in;
    }

    /** The segment that the last {@link #next} came upon; a view that the next call changes. */
    Segment segment() {
        return segment;
    }

    /** The delimiters in force; null between interchanges. */
    @Nullable
    Separators separators() {
        return separators;
    }

    /** How many bytes of the stream were taken up to now: blanks before a segment count with it, its terminator too. */
    long position() {
        return before + at;
    }

    /** Moves on. */
    Event next() throws IOException {
        if (separators == null) {
            return nextInterchange();
        }
        skipBlanks(false);
        if (at == limit) {
            clear(count);
            return Event.END;
        }
        Separators header = header();
        return header == null ? readSegment(separators) : begin(header);
    }

    private Event nextInterchange() throws IOException {
        skipBlanks(true);
        if (at == limit) {
            clear(count);
            return Event.END;
        }
        Separators header = header();
        if (header != null) {
            return begin(header);
        }
        need(4);
        segment.set(count + 1, sniff(), bytes, at, ends, 0, (byte) 0);
        skipToHeader();
        return Event.NOT_X12;
    }

    /** The delimiters of the ISA that begins here, if one does. */
    private @Nullable Separators header() throws IOException {
        need(4);
        if (!Separators.beginsAt(bytes, at, limit)) {
            return null;
        }
        need(Separators.MAX_LENGTH);
        return Separators.of(bytes, at, limit);
    }

    private Event begin(Separators header) throws IOException {
        separators = header;
        Arrays.fill(kinds, DATA);
        kinds['\n'] = LINE_END;
        kinds['\r'] = LINE_END;
        kinds[header.element() & 0xff] = ELEMENT;
        kinds[header.terminator() & 0xff] = TERMINATOR;
        return readSegment(header);
    }

    private Event readSegment(Separators delimiters) throws IOException {
        int parts = 0;
        boolean wrapped = false;
        int scan = 0;
        while (true) {
            int available = limit - at;
            byte kind = DATA;
            while (scan < available && (kind = kinds[bytes[at + scan] & 0xff]) == DATA) {
                scan++;
            }
            if (scan == available) {
                if (available > MAX_SEGMENT) {
                    return skipLong();
                }
                if (!fill()) {
                    return finish(delimiters, parts, scan, wrapped, Event.CUT_OFF);
                }
            } else if (kind == ELEMENT) {
                parts = part(parts, scan++);
            } else if (kind == TERMINATOR) {
                return finish(delimiters, parts, scan, wrapped, Event.SEGMENT);
            } else {
                wrapped = true;
                scan++;
            }
        }
    }

    private Event finish(Separators delimiters, int partsBefore, int length, boolean wrapped, Event event) {
        int parts = part(partsBefore, length);
        int start = at;
        at = Math.min(limit, at + length + 1);
        if (length > MAX_SEGMENT) {
            clear(++count);
            return Event.TOO_LONG;
        }
        if (wrapped) {
            unwrap(start, parts);
        }
        count++;
        String id = id(start, ends[0]);
        segment.set(count, id, bytes, start, ends, parts, delimiters.component());
        if (event == Event.SEGMENT && id.equals("IEA")) {
            separators = null;
        }
        return event;
    }

    private int part(int parts, int end) {
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, parts * 2);
        }
        ends[parts] = end;
        return parts + 1;
    }

    /** Takes the line ends out of the segment, moving what follows them to the left. */
    private void unwrap(int start, int parts) {
        int read = 0;
        int write = 0;
        for (int part = 0; part < parts; part++) {
            int end = ends[part];
            while (read < end) {
                byte b = bytes[start + read++];
                if (!Separators.isLineEnd(b)) {
                    bytes[start + write++] = b;
                }
            }
            ends[part] = write;
            if (part < parts - 1) {
                bytes[start + write++] = bytes[start + read++];
            }
        }
    }

    /** Skips to the terminator without keeping what comes before it. */
    private Event skipLong() throws IOException {
        clear(++count);
        while (true) {
            while (at < limit) {
                if (kinds[bytes[at++] & 0xff] == TERMINATOR) {
                    return Event.TOO_LONG;
                }
            }
            if (!fill()) {
                return Event.TOO_LONG;
            }
        }
    }

    private void skipToHeader() throws IOException {
        at++;
        while (true) {
            boolean found = header() != null;
            if (found || at == limit) {
                return;
            }
            at++;
        }
    }

    private void skipBlanks(boolean betweenInterchanges) throws IOException {
        while (true) {
            while (at < limit) {
                byte b = bytes[at];
                boolean blank = b == ' ' || b == '\n' || b == '\r' || b == '\t';
                if (!blank && !(betweenInterchanges && isFiller(b))) {
                    return;
                }
                at++;
            }
            if (!fill()) {
                return;
            }
        }
    }

    /** A byte order mark, or the end-of-file byte of old systems. */
    private static boolean isFiller(byte b) {
        return b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF || b == 0x1A;
    }

    /** Sees to it that so many unread bytes are in the buffer, unless the stream ends before. */
    private void need(int wanted) throws IOException {
        while (limit - at < wanted && fill()) {
            // fill() did it all
        }
    }

    /** Reads on; what is unread moves to the front, or the buffer grows. False at the end of the stream. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == bytes.length) {
            if (at > 0) {
                System.arraycopy(bytes, at, bytes, 0, limit - at);
                limit -= at;
                before += at;
                at = 0;
            } else {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
        }
        int read = in.read(bytes, limit, bytes.length - limit);
        if (read < 0) {
            ended = true;
            return false;
        }
        limit += read;
        return true;
    }

    private void clear(long number) {
        segment.set(number, "", bytes, 0, ends, 0, (byte) 0);
    }

    /** Says what the bytes look like, where no ISA stands. Never repeats them. */
    private String sniff() {
        boolean mark = at + 1 < limit
                && ((bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) 0xFE)
                        || (bytes[at] == (byte) 0xFE && bytes[at + 1] == (byte) 0xFF));
        boolean zeros = at + 3 < limit && ((bytes[at] == 0) != (bytes[at + 1] == 0));
        if (mark || zeros) {
            return "UTF-16";
        }
        int end = at;
        while (end < limit && end < at + 3 && isLetterOrDigit(bytes[end])) {
            end++;
        }
        // A short word before a delimiter is the name of a segment; longer ones could be anything.
        boolean named = end - at >= 2 && end < limit && !isLetterOrDigit(bytes[end]) && bytes[end] != ' ';
        return named ? new String(bytes, at, end - at, StandardCharsets.ISO_8859_1) : "";
    }

    private static boolean isLetterOrDigit(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z');
    }

    /** The id as a string; each is made once. */
    private String id(int start, int length) {
        if (length < 2 || length > 3) {
            return new String(bytes, start, Math.min(length, 64), StandardCharsets.ISO_8859_1);
        }
        int slot = (bytes[start] * 31 + bytes[start + 1]) * 31;
        slot = (length == 3 ? slot + bytes[start + 2] : slot) & (KNOWN_IDS - 1);
        String known = ids[slot];
        if (known != null && known.length() == length && same(known, start)) {
            return known;
        }
        String made = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        ids[slot] = made.intern();
        return made;
    }

    private boolean same(String known, int start) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != (bytes[start + i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
