package org.cannula.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cannula.chart.Visit;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;

/** Audits each claim of an input as it comes, hands the result on, and adds it up. */
final class AuditSink implements InputSink {

    private final Run run;
    private final Options options;
    private final Together<Claim, AuditedClaim> together;
    private final Charts charts;
    private final Reports reports;
    private final Progress progress;
    private final Totals totals;
    private final WorstClaims worst;

    AuditSink(
            Run run,
            Options options,
            Together<Claim, AuditedClaim> together,
            Charts charts,
            Reports reports,
            Progress progress,
            Totals totals,
            WorstClaims worst) {
        this.run = run;
        this.options = options;
        this.together = together;
        this.charts = charts;
        this.reports = reports;
        this.progress = progress;
        this.totals = totals;
        this.worst = worst;
    }

    @Override
    public void claim(Claim claim) {
        progress.step();
        try {
            AuditedClaim audited = together.judge(claim);
            totals.add(audited);
            worst.add(audited, charts.documenting(audited));
            run.results().audited(audited);
            reports.audited(audited);
            run.done(matches(audited));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean matches(AuditedClaim audited) {
        boolean error = audited.findings().stream().anyMatch(each -> each.severity() == Severity.ERROR);
        boolean review = error || audited.findings().stream().anyMatch(each -> each.severity() == Severity.REVIEW);
        boolean query =
                audited.documented() != null && !audited.documented().queries().isEmpty();
        return (error && options.failsOn(FailOn.error))
                || (review && options.failsOn(FailOn.review))
                || (query && options.failsOn(FailOn.query));
    }

    @Override
    public void visit(Visit visit) {
        // Held as documentation since the first reading.
    }

    @Override
    public void rejected(Rejected rejected) {
        try {
            totals.reject();
            run.reject(rejected);
            reports.rejected(rejected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void note(Note note) {
        run.say("note: " + note.origin() + ": " + note.says());
    }
}
