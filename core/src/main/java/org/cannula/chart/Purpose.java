package org.cannula.chart;

import java.util.Locale;

/** Why a drug or fluid ran, where it is not the treatment itself. */
public enum Purpose {
    TREATMENT,
    PREMEDICATION,
    PRE_HYDRATION,
    KEEP_OPEN,
    CARRIER,
    FLUSH,
    PROTOCOL,
    CONTRAST;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
