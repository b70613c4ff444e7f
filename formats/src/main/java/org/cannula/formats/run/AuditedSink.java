package org.cannula.formats.run;

import java.io.IOException;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;

/** Takes what becomes of the claims of a run, in the order of the input. */
public interface AuditedSink {

    /** An audited claim. */
    void audited(AuditedClaim audited) throws IOException;

    /** A record that could not be read or used. */
    void rejected(Rejected rejected) throws IOException;

    /** Something a reader assumed. */
    default void note(Note note) {
        // Said where claims are audited to be read, not where they are only counted.
    }
}
