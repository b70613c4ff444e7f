package org.cannula.formats.mar;

import java.util.Locale;

/** A part of an entry that a column of a medication record may fill. */
public enum MarColumn {
    VISIT,
    PATIENT,
    PROVIDER,
    ACCOUNT,
    PAYER,
    ARRIVED,
    DEPARTED,
    INPATIENT,
    ORDER,
    ENTRY,
    ACTION,
    TIME,
    START,
    STOP,
    DRUG,
    HCPCS,
    NDC,
    ROUTE,
    SITE,
    LUMEN,
    DOSE,
    UNIT,
    WASTED,
    VOLUME,
    RATE,
    REASON,
    NOTE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word of the mapping file. */
    public String word() {
        return word;
    }
}
