package org.cannula.basis;

import java.time.LocalDate;

/**
 * Where a rule, a value or an exception is written.
 *
 * @param source short name of the document, as RULINGS.md and the rule pages use it
 * @param place page, section or date inside it, in words
 * @param lastSeen the day somebody last looked and it still said so
 */
public record Citation(String source, String place, LocalDate lastSeen) {

    public Citation {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a citation must name its source");
        }
    }

    /** A citation last looked at on the given ISO day. */
    public static Citation of(String source, String place, String lastSeen) {
        return new Citation(source, place, LocalDate.parse(lastSeen));
    }

    @Override
    public String toString() {
        return place.isEmpty() ? source : source + ", " + place;
    }
}
