package org.cannula.formats.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.report.Report;
import org.cannula.formats.report.Summary;

/** Audited claims as CSV, beside whatever else a run writes. It needs no extension. */
public final class CsvReport implements Report {

    private final AuditedCsv csv;

    /** Writes the header. */
    public CsvReport(OutputStream out) {
        this.csv = new AuditedCsv(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    @Override
    public void audited(AuditedClaim audited) {
        csv.audited(audited);
    }

    @Override
    public void rejected(Rejected rejected) {
        csv.rejected(rejected);
    }

    @Override
    public void finish(Summary summary) throws IOException {
        csv.flush();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
