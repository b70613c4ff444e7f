package org.cannula.formats.x12;

import org.jspecify.annotations.Nullable;

/**
 * The delimiters of one interchange, taken from its ISA segment.
 *
 * @param element the byte after {@code ISA}
 * @param component ISA16
 * @param terminator the byte after ISA16; may be a line end
 */
record Separators(byte element, byte component, byte terminator) {

    /** No ISA is longer than this, whatever its writer did to the widths of its elements. */
    static final int MAX_LENGTH = 512;

    private static final int ELEMENTS = 16;

    /**
     * Reads the delimiters of the ISA that begins at {@code from}. They are found by counting the sixteen element
     * separators and not by offset: writers that pad elements wrongly are common, and counting stays right for them.
     *
     * @return null where no ISA begins here, or one that is not whole
     */
    static @Nullable Separators of(byte[] bytes, int from, int to) {
        if (!beginsAt(bytes, from, to)) {
            return null;
        }
        byte element = bytes[from + 3];
        int seen = 0;
        int at = from + 3;
        int end = Math.min(to, from + MAX_LENGTH);
        while (at < end && seen < ELEMENTS) {
            if (bytes[at] == element) {
                seen++;
            }
            at++;
        }
        if (seen < ELEMENTS || at + 1 >= end) {
            return null;
        }
        byte component = bytes[at];
        byte terminator = bytes[at + 1];
        if (!canSeparate(component)
                || !canSeparate(terminator)
                || component == terminator
                || component == element
                || terminator == element) {
            return null;
        }
        return new Separators(element, component, terminator);
    }

    /** Whether the letters ISA and a delimiter stand at {@code from}. */
    static boolean beginsAt(byte[] bytes, int from, int to) {
        return from + 3 < to
                && bytes[from] == 'I'
                && bytes[from + 1] == 'S'
                && bytes[from + 2] == 'A'
                && canSeparate(bytes[from + 3]);
    }

    static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean canSeparate(byte b) {
        boolean alphanumeric = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        // A byte above 127 is part of a character in UTF-8 and a letter in Latin-1.
        return b > 0 && b != ' ' && !alphanumeric;
    }
}
