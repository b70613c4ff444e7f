package org.cannula.cli;

import java.io.IOException;
import java.io.Writer;
import org.cannula.chart.Visit;
import org.cannula.cli.text.AnswerText;
import org.cannula.cli.text.AuditText;
import org.cannula.cli.text.Legend;
import org.cannula.cli.text.Look;
import org.cannula.cli.text.Page;
import org.cannula.cli.text.VisitText;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.remit.Answer;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.service.CodedVisit;

/** Results for people, an empty line between two of them. Rejected records are for the summary, not for this text. */
final class TextResults implements Results {

    private final Writer out;
    private final Look look;
    private final boolean why;
    private final boolean disputed;
    private final boolean diff;
    private final Legend legend = new Legend();
    private boolean first = true;

    TextResults(Writer out, Look look, boolean why, boolean disputed, boolean diff) {
        this.out = out;
        this.look = look;
        this.why = why;
        this.disputed = disputed;
        this.diff = diff;
    }

    @Override
    public void coded(Visit visit, CodedVisit coded) throws IOException {
        Page page = new Page(look);
        VisitText.print(page, visit, coded, legend, why, disputed);
        write(page);
    }

    @Override
    public void audited(AuditedClaim audited) throws IOException {
        Page page = new Page(look);
        AuditText.print(page, audited, why, diff);
        write(page);
    }

    @Override
    public void answered(Answer answer) throws IOException {
        Page page = new Page(look);
        AnswerText.print(page, answer);
        write(page);
    }

    /** Counted in the summary. */
    @Override
    public void unmatched(RemitClaim answer) {}

    /** Counted in the summary. */
    @Override
    public void untied(ProviderAdjustment adjustment) {}

    private void write(Page page) throws IOException {
        if (!first) {
            out.write('\n');
        }
        first = false;
        out.write(page.toString());
    }

    @Override
    public void rejected(Rejected rejected) {}

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
