package org.cannula.checks;

/** What a pattern was told from. */
public enum Evidence {
    CLAIM("claim"),
    CHART("chart");

    private final String word;

    Evidence(String word) {
        this.word = word;
    }

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
