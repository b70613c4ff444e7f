package org.cannula.formats;

import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.x12.Remark;

/** Takes what readers read, one record at a time, in the order of the input. */
public interface InputSink {

    /** A sound visit. */
    void visit(Visit visit);

    /** A sound claim. */
    void claim(Claim claim);

    /** A record or a whole input that could not be read. */
    void rejected(Rejected rejected);

    /** Something that looks wrong in a claim that was read all the same; a note, unless a sink tells them apart. */
    default void remark(Remark remark) {
        note(remark.note());
    }

    /** Something the reader assumed about the input. Comes before what it concerns, or at the end of the input. */
    default void note(Note note) {}
}
