package org.cannula.checks;

/** How a concurrent infusion came to be billed more than once (rulebook R-050). */
public enum Pattern {
    /** A unit for every hour the drugs ran together. */
    HOURLY("hourly"),
    /** A unit each time concurrency resumed. */
    RESTART("restart"),
    /** A unit for every further drug. */
    PER_DRUG("per-drug");

    private final String word;

    Pattern(String word) {
        this.word = word;
    }

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
