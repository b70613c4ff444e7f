package org.cannula.formats.cms;

import org.cannula.codes.Series;

/** Where a layout puts what becomes of a record. Every record gets one of the three. */
interface Sink {

    /** Keeps a row of the record; one record may give several. */
    void keep(Series series, Period edition, String key, String... fields);

    /** The record is sound and nothing a run would ask for; why, in the same words for all such records. */
    void leaveOut(String why);

    /** The record cannot be right: why, with what was found. */
    void reject(String why);
}
