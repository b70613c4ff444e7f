package org.cannula.chart;

/**
 * Something in a visit that cannot be true, with its place.
 *
 * @param pointer JSON pointer into the visit of the contract, such as {@code /administrations/2/stop}
 * @param found what stands there
 * @param valid what would be valid
 */
public record Inconsistency(String pointer, String found, String valid) {

    @Override
    public String toString() {
        return pointer + ": found " + found + "; valid: " + valid;
    }
}
