package org.cannula.formats.x12;

import org.cannula.basis.Origin;
import org.cannula.formats.Note;

/**
 * Something that looks wrong in a claim or envelope that could be read all the same.
 *
 * @param origin the input and the segment and element in it
 * @param subject the claim or transaction concerned, such as {@code claim C1}
 * @param says what was noticed and what the reader made of it
 */
public record Remark(Origin origin, String subject, String says) {

    /** The same, for whoever is told of assumptions and oddities alike. */
    public Note note() {
        return new Note(origin, subject.isEmpty() ? says : subject + ": " + says);
    }
}
