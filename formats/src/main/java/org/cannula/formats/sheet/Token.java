package org.cannula.formats.sheet;

/**
 * One word of a sheet line.
 *
 * @param column where it begins, from 1
 * @param key what stands before the colon of {@code key:value}, {@code @} for {@code @value}, else empty
 * @param value the value with quotes and escapes undone; the whole word where there is no key
 * @param quoted whether the value stood in quotes
 * @param raw the word as typed
 */
record Token(int column, String key, String value, boolean quoted, String raw) {

    /** Whether it is a plain word: no key, no quotes. */
    boolean isWord() {
        return key.isEmpty() && !quoted;
    }

    /** What a name or free text means here: the quoted value, else the word as typed. */
    String text() {
        return quoted ? value : raw;
    }

    /** Column of the value. */
    int valueColumn() {
        return column + (key.equals("@") ? 1 : key.isEmpty() ? 0 : key.length() + 1);
    }
}
