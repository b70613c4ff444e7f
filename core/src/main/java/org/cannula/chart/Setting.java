package org.cannula.chart;

import java.util.Locale;

/** Who bills: a hospital outpatient department, or a physician or infusion suite. */
public enum Setting {
    FACILITY,
    PROFESSIONAL;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
