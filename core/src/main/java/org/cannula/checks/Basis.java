package org.cannula.checks;

/** What an audit was made from. */
public enum Basis {
    CLAIM("claim"),
    CLAIM_AND_DOCUMENTATION("claim+documentation");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
