package org.cannula.cli;

import java.io.IOException;
import java.io.Writer;
import org.cannula.chart.Visit;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.json.JsonOut;
import org.cannula.remit.Answer;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.service.CodedVisit;

/** Results as the contract's JSON: one list, or one object a line. Rejected records stand in their place among them. */
final class JsonResults implements Results {

    private final Writer out;
    private final JsonOut json;

    private JsonResults(Writer out, JsonOut json) {
        this.out = out;
        this.json = json;
    }

    static JsonResults document(Writer out) throws IOException {
        return new JsonResults(out, JsonOut.document(out));
    }

    static JsonResults lines(Writer out) throws IOException {
        return new JsonResults(out, JsonOut.lines(out));
    }

    @Override
    public void coded(Visit visit, CodedVisit coded) throws IOException {
        json.coded(coded, visit);
    }

    @Override
    public void audited(AuditedClaim audited) throws IOException {
        json.audited(audited);
    }

    @Override
    public void answered(Answer answer) throws IOException {
        json.answered(answer);
    }

    @Override
    public void unmatched(RemitClaim answer) throws IOException {
        json.unmatched(answer);
    }

    @Override
    public void untied(ProviderAdjustment adjustment) throws IOException {
        json.untied(adjustment);
    }

    @Override
    public void rejected(Rejected rejected) throws IOException {
        json.rejected(rejected);
    }

    @Override
    public void flush() throws IOException {
        json.flush();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.close();
    }
}
