package org.cannula.cli;

import java.io.IOException;
import org.cannula.chart.Visit;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.service.CodedVisit;

/** Takes results in the order of the input and writes them; closing ends the document. */
interface Results extends AutoCloseable {

    void coded(Visit visit, CodedVisit coded) throws IOException;

    void audited(AuditedClaim audited) throws IOException;

    /** A record that could not be read or used, in its place among the results. */
    void rejected(Rejected rejected) throws IOException;

    /** Hands on what was written so far. */
    void flush() throws IOException;

    @Override
    void close() throws IOException;
}
