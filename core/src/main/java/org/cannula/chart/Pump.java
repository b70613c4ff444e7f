package org.cannula.chart;

import java.util.Locale;

/** Whose pump carries a long infusion home, or what kind is refilled. */
public enum Pump {
    CLINIC,
    SUPPLIER,
    PORTABLE,
    IMPLANTED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
