package org.cannula.formats.text;

/**
 * One line of an input.
 *
 * @param number line number, from 1
 * @param text the line without its end
 * @param fault why the line cannot be trusted, or empty: bytes that are not UTF-8, or far too long
 * @param column where the fault is, from 1; 0 without a fault
 */
public record Line(int number, String text, String fault, int column) {

    public boolean isSound() {
        return fault.isEmpty();
    }
}
