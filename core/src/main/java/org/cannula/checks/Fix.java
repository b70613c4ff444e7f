package org.cannula.checks;

import java.util.Locale;

/** Whether claim or chart settle what the line should be. */
public enum Fix {
    /** Settled: the corrected claim applies it. */
    DETERMINED,
    /** Something must be known first; the finding says what. */
    OPEN;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
