package org.cannula.cli;

import java.io.IOException;
import java.io.Writer;
import org.cannula.chart.Visit;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.fhir.FhirWriter;
import org.cannula.remit.Answer;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.service.CodedVisit;

/** Coded visits as FHIR R4, one resource a line. */
final class FhirResults implements Results {

    private final Writer out;
    private final FhirWriter fhir;

    FhirResults(Writer out, FhirWriter fhir) {
        this.out = out;
        this.fhir = fhir;
    }

    @Override
    public void coded(Visit visit, CodedVisit coded) throws IOException {
        out.write(fhir.coded(visit, coded) + "\n");
    }

    @Override
    public void rejected(Rejected rejected) throws IOException {
        out.write(fhir.rejected(rejected) + "\n");
    }

    @Override
    public void audited(AuditedClaim audited) {
        throw new IllegalStateException();
    }

    @Override
    public void answered(Answer answer) {
        throw new IllegalStateException();
    }

    @Override
    public void unmatched(RemitClaim answer) {
        throw new IllegalStateException();
    }

    @Override
    public void untied(ProviderAdjustment adjustment) {
        throw new IllegalStateException();
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
