package org.cannula.codes;

/** Which list of the national edits a claim is judged by. */
public enum EditList {
    HOSPITAL("hospital"),
    PRACTITIONER("practitioner"),
    SUPPLIER("dme");

    private final String word;

    EditList(String word) {
        this.word = word;
    }

    /** The word used in the tables. */
    public String word() {
        return word;
    }
}
