package org.cannula.basis;

/**
 * Where a documented or billed fact was read.
 *
 * @param input name of the file or stream, {@code -} for standard input
 * @param place line and column, JSON pointer, or segment and element, in words a person can follow
 */
public record Origin(String input, String place) {

    /** A fact that was made by a program, not read. */
    public static final Origin NONE = new Origin("", "");

    @Override
    public String toString() {
        return input.isEmpty() ? place : place.isEmpty() ? input : input + ": " + place;
    }
}
