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

    /** The list of that word. */
    public static EditList named(String word) {
        for (EditList list : values()) {
            if (list.word.equals(word)) {
                return list;
            }
        }
        throw new IllegalArgumentException("no such list of edits: " + word);
    }

    /** The list claims are judged by that are not supplier's claims. */
    public static EditList of(boolean practitioner) {
        return practitioner ? PRACTITIONER : HOSPITAL;
    }
}
