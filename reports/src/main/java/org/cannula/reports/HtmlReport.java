package org.cannula.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.report.Report;
import org.cannula.formats.report.Summary;

/** The run as one HTML file. */
final class HtmlReport implements Report {

    private final OutputStream out;

    HtmlReport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void audited(AuditedClaim audited) {
        // Everything shown comes with the summary.
    }

    @Override
    public void rejected(Rejected rejected) {
        // Counted in the totals.
    }

    @Override
    public void finish(Summary summary) throws IOException {
        out.write(RunPage.of(summary, Medium.SCREEN).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
