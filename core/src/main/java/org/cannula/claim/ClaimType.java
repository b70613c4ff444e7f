package org.cannula.claim;

import java.util.Locale;

/** Which form a claim was billed on: 837I or 837P. */
public enum ClaimType {
    INSTITUTIONAL,
    PROFESSIONAL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
