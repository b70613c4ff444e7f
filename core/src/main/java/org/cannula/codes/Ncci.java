package org.cannula.codes;

/** Whose edits: Medicare and Medicaid publish sets of their own, and one never answers for the other. */
public enum Ncci {
    MEDICARE("medicare"),
    MEDICAID("medicaid");

    private final String word;

    Ncci(String word) {
        this.word = word;
    }

    /** The word used in tables and payer files. */
    public String word() {
        return word;
    }

    /** The family of that word. */
    public static Ncci named(String word) {
        for (Ncci family : values()) {
            if (family.word.equals(word)) {
                return family;
            }
        }
        throw new IllegalArgumentException("no such family of edits: " + word);
    }
}
