package org.cannula.codes;

import java.util.Locale;

/** What a drug is for coding: the axis that separates the three code families. */
public enum Category {
    HYDRATION,
    THERAPEUTIC,
    CHEMOTHERAPY,
    OTHER;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
