package org.cannula.cli;

import java.io.IOException;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.remit.Answer;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.service.CodedVisit;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;

/** Takes results in the order of the input and writes them; closing ends the document. */
interface Results extends AutoCloseable {

    void coded(Visit visit, CodedVisit coded) throws IOException;

    void audited(AuditedClaim audited) throws IOException;

    /** What payers answered to the audited claim before it. */
    void answered(Answer answer) throws IOException;

    /** An answer to a claim that is not among those audited. */
    void unmatched(RemitClaim answer) throws IOException;

    /** An adjustment of a payment that names no claim among those audited. */
    void untied(ProviderAdjustment adjustment) throws IOException;

    /** A record that could not be read or used, in its place among the results. */
    void rejected(Rejected rejected) throws IOException;

    /** What the run adds up to, once all claims are audited. */
    default void summary(Totals totals, List<WorstClaims.Kept> worst, int charts) throws IOException {
        // Told on standard error, unless the summary is what was asked for.
    }

    /** Hands on what was written so far. */
    void flush() throws IOException;

    @Override
    void close() throws IOException;
}
