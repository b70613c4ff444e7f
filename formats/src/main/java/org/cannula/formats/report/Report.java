package org.cannula.formats.report;

import java.io.Closeable;
import java.io.IOException;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;

/** A report of one run, while it is made: the claims as they come, what they add up to at the end. */
public interface Report extends Closeable {

    /** An audited claim, in the order of the input. */
    void audited(AuditedClaim audited) throws IOException;

    /** A record that could not be read or used. */
    void rejected(Rejected rejected) throws IOException;

    /** The end of the run: writes what is still to be written. */
    void finish(Summary summary) throws IOException;

    /** Gives back what it holds, finished or not. The stream it writes to is left open. */
    @Override
    void close() throws IOException;
}
