package org.cannula.cli;

import java.io.IOException;
import org.cannula.checks.Severity;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.run.AuditedSink;
import org.cannula.formats.run.Charts;
import org.cannula.remit.Answer;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;

/** Hands each audited claim to the results and the reports, and adds it up. */
final class AuditSink implements AuditedSink {

    private final Run run;
    private final Options options;
    private final Charts charts;
    private final Reports reports;
    private final Answers answers;
    private final Progress progress;
    private final Totals totals;
    private final WorstClaims worst;
    private final Letters letters;

    AuditSink(
            Run run,
            Options options,
            Charts charts,
            Reports reports,
            Answers answers,
            Progress progress,
            Totals totals,
            WorstClaims worst,
            Letters letters) {
        this.run = run;
        this.options = options;
        this.charts = charts;
        this.reports = reports;
        this.answers = answers;
        this.progress = progress;
        this.totals = totals;
        this.worst = worst;
        this.letters = letters;
    }

    @Override
    public void audited(AuditedClaim audited) throws IOException {
        progress.step();
        totals.add(audited);
        worst.add(audited, charts.documenting(audited));
        run.results().audited(audited);
        Answer answer = answers.to(audited);
        if (answer != null) {
            run.results().answered(answer);
        }
        reports.audited(audited);
        letters.write(audited);
        run.done(matches(audited));
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
    public void rejected(Rejected rejected) throws IOException {
        totals.reject();
        run.reject(rejected);
        reports.rejected(rejected);
    }

    @Override
    public void note(Note note) {
        run.note(note);
    }
}
