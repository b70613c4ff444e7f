package org.cannula.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.cli.text.Look;
import org.cannula.cli.text.Page;
import org.cannula.cli.text.SummaryText;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.csv.TotalsCsv;
import org.cannula.formats.json.JsonOut;
import org.cannula.remit.Answer;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.service.CodedVisit;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;

/** Only what a run adds up to, in whichever format. */
final class SummaryResults implements Results {

    private final Writer out;
    private final Format format;
    private final Look look;

    SummaryResults(Writer out, Format format, Look look) {
        this.out = out;
        this.format = format;
        this.look = look;
    }

    @Override
    public void coded(Visit visit, CodedVisit coded) {}

    @Override
    public void audited(AuditedClaim audited) {}

    @Override
    public void answered(Answer answer) {}

    @Override
    public void unmatched(RemitClaim answer) {}

    @Override
    public void untied(ProviderAdjustment adjustment) {}

    @Override
    public void rejected(Rejected rejected) {}

    @Override
    public void summary(Totals totals, List<WorstClaims.Kept> worst, int charts) throws IOException {
        switch (format) {
            case text -> {
                Page page = new Page(look);
                SummaryText.print(page, totals, worst, charts, true);
                out.write(page.toString());
            }
            case json -> JsonOut.totals(totals, out);
            case jsonl -> out.write(JsonOut.text(totals) + "\n");
            case csv -> TotalsCsv.write(totals, out);
            case fhir -> throw Format.ofVisits();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
