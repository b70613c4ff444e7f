package org.cannula.checks;

import java.util.Locale;

/** How sure a finding is: never surer than its source. Worst first. */
public enum Severity {
    /** The source settles it. */
    ERROR,
    /** A person must look. */
    REVIEW,
    /** Worth knowing; nothing to do. */
    NOTE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
