package org.cannula.formats;

import org.cannula.basis.Origin;

/**
 * One thing that is wrong in an input.
 *
 * @param origin the input and the place in it: line and column, JSON pointer, or segment and element
 * @param found what stands there
 * @param valid what would be valid instead
 * @param excerpt the line with a caret under the place, two lines; empty where a line shows nothing
 */
public record Fault(Origin origin, String found, String valid, String excerpt) {

    /** Place, subject, what was found, what would be valid; then the excerpt, where there is one. */
    String says(String subject) {
        StringBuilder words = new StringBuilder(origin.toString());
        for (String part : new String[] {subject, "found " + found + "; valid: " + valid}) {
            words.append(words.length() == 0 || part.isEmpty() ? "" : ": ").append(part);
        }
        return excerpt.isEmpty() ? words.toString() : words + "\n" + excerpt;
    }
}
