package org.cannula.hl7;

import java.util.Locale;

/** Why a message cannot be used: a place in it, what was found, what would be valid; and what its sender is told. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    /** Codes of HL7 table 0008. */
    enum Verdict {
        /** The content is at fault. */
        AE,
        /** Such messages are not taken here. */
        AR
    }

    private final Verdict verdict;
    private final String place;
    private final String found;
    private final String valid;

    Unreadable(Verdict verdict, String place, String found, String valid) {
        super(place + ": found " + found + "; valid: " + valid);
        this.verdict = verdict;
        this.place = place;
        this.found = found;
        this.valid = valid;
    }

    Verdict verdict() {
        return verdict;
    }

    String place() {
        return place;
    }

    String found() {
        return found;
    }

    String valid() {
        return valid;
    }

    /** In one line of plain characters, for an acknowledgement. */
    String says() {
        return String.format(Locale.ROOT, "%s: found %s; valid: %s", place, found, valid);
    }
}
