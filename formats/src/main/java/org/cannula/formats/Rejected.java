package org.cannula.formats;

import org.cannula.basis.Origin;

/**
 * An input that could not be read, or one fault in it. Readers hand it over and go on with the next record: one bad
 * record never loses the valid ones.
 *
 * @param origin the input and the place in it: line and column, JSON pointer, or segment and element
 * @param subject the visit or claim concerned, such as {@code visit V1001}; empty where it could not be told
 * @param found what stands there
 * @param valid what would be valid instead
 */
public record Rejected(Origin origin, String subject, String found, String valid) {

    /** One line a person can act on: place, subject, what was found, what would be valid. */
    public String says() {
        StringBuilder words = new StringBuilder(origin.toString());
        if (!subject.isEmpty()) {
            words.append(words.length() == 0 ? "" : ": ").append(subject);
        }
        return words.append(words.length() == 0 ? "found " : ": found ")
                .append(found)
                .append("; valid: ")
                .append(valid)
                .toString();
    }
}
