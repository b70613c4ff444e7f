package org.cannula.cli;

import java.io.IOException;
import java.io.Writer;
import org.cannula.chart.Visit;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.csv.AuditedCsv;
import org.cannula.formats.csv.CodedCsv;
import org.cannula.remit.Answer;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/** Results as rows for a spreadsheet: of coded visits or of audited claims, never both. */
final class CsvResults implements Results {

    private final Writer out;
    private final @Nullable CodedCsv visits;
    private final @Nullable AuditedCsv claims;

    private CsvResults(Writer out, @Nullable CodedCsv visits, @Nullable AuditedCsv claims) {
        this.out = out;
        this.visits = visits;
        this.claims = claims;
    }

    static CsvResults ofVisits(Writer out) {
        return new CsvResults(out, new CodedCsv(out), null);
    }

    static CsvResults ofClaims(Writer out) {
        return new CsvResults(out, null, new AuditedCsv(out));
    }

    @Override
    public void coded(Visit visit, CodedVisit coded) {
        if (visits != null) {
            visits.coded(coded, visit);
        }
    }

    @Override
    public void audited(AuditedClaim audited) {
        if (claims != null) {
            claims.audited(audited);
        }
    }

    @Override
    public void answered(Answer answer) {
        if (claims != null) {
            claims.answered(answer);
        }
    }

    @Override
    public void unmatched(RemitClaim answer) {
        if (claims != null) {
            claims.unmatched(answer);
        }
    }

    @Override
    public void untied(ProviderAdjustment adjustment) {
        if (claims != null) {
            claims.untied(adjustment);
        }
    }

    @Override
    public void rejected(Rejected rejected) {
        if (visits != null) {
            visits.rejected(rejected);
        } else if (claims != null) {
            claims.rejected(rejected);
        }
    }

    @Override
    public void flush() throws IOException {
        if (visits != null) {
            visits.flush();
        } else if (claims != null) {
            claims.flush();
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
