package org.cannula.formats.x12;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The segment a {@link SegmentReader} stands on: a view of its buffer, valid until it moves on. Elements and components
 * are counted from 1, as the guides do; component 0 is the whole element. Spaces around a value are padding and are
 * left out. Strings are made only for what is asked for.
 */
final class Segment {

    private static final char NO_CHARACTER = '\uFFFD';

    private byte[] bytes = {};
    /** Where each part ends: the id is part 0, element n is part n. */
    private int[] ends = {};

    private int start;
    private int parts;
    private byte component;
    private long number;
    private String id = "";

    // The value last located.
    private int from;
    private int to;

    /** Points this view at {@code parts} parts that begin at {@code start} and end at {@code ends}. */
    void set(long number, String id, byte[] bytes, int start, int[] ends, int parts, byte component) {
        this.number = number;
        this.id = id;
        this.bytes = bytes;
        this.start = start;
        this.ends = ends;
        this.parts = parts;
        this.component = component;
    }

    /** Number of the segment in the file, from 1. */
    long number() {
        return number;
    }

    /** Its name, such as CLM; as it stands there, which may be no name at all. */
    String id() {
        return id;
    }

    /** How many elements it has. */
    int elements() {
        return Math.max(0, parts - 1);
    }

    /** Bytes from the id to the last element. */
    int length() {
        return parts == 0 ? 0 : ends[parts - 1];
    }

    /** Such as {@code segment 42 (SV2)}. */
    String place() {
        // An id that is none is damage and could hold anything: it is not repeated.
        return wellNamed() ? "segment " + number + " (" + id + ")" : "segment " + number;
    }

    /** Such as {@code segment 42 (SV2), element 4}. */
    String place(int element, int part) {
        String place = place() + ", element " + element;
        return part == 0 ? place : place + ", component " + part;
    }

    /** Whether the id is two or three capital letters and digits, beginning with a letter. */
    boolean wellNamed() {
        if (id.length() < 2 || id.length() > 3 || id.charAt(0) < 'A' || id.charAt(0) > 'Z') {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    boolean has(int element) {
        return locate(element, 0);
    }

    boolean has(int element, int part) {
        return locate(element, part);
    }

    /** Whether the element is exactly this. */
    boolean is(int element, String value) {
        return is(element, 0, value);
    }

    boolean is(int element, int part, String value) {
        if (!locate(element, part) || to - from != value.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (bytes[from + i] != value.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    String text(int element) {
        return text(element, 0);
    }

    /** The value, or null where it is absent or empty. */
    @Nullable
    String text(int element, int part) {
        return locate(element, part) ? decode() : null;
    }

    /** Bytes of the value that {@link #has} last found; parsers of numbers and dates need no string. */
    int valueLength() {
        return to - from;
    }

    byte valueByte(int i) {
        return bytes[from + i];
    }

    /** How many components the element has; 0 where it is absent. */
    int components(int element) {
        if (!bounds(element)) {
            return 0;
        }
        int count = 1;
        for (int i = from; i < to; i++) {
            if (bytes[i] == component) {
                count++;
            }
        }
        return count;
    }

    private boolean bounds(int element) {
        if (element < 1 || element >= parts) {
            return false;
        }
        from = start + ends[element - 1] + 1;
        to = start + ends[element];
        return from < to;
    }

    private boolean locate(int element, int part) {
        if (!bounds(element)) {
            return false;
        }
        if (part > 0) {
            int end = to;
            for (int skip = part; skip > 1; skip--) {
                while (from < end && bytes[from] != component) {
                    from++;
                }
                if (from == end) {
                    return false;
                }
                from++;
            }
            to = from;
            while (to < end && bytes[to] != component) {
                to++;
            }
        }
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        return from < to;
    }

    /** UTF-8; where it is not, Latin-1, in which older writers send accented names and ids. */
    private String decode() {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(NO_CHARACTER) < 0 ? text : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
