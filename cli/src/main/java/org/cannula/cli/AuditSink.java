package org.cannula.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.chart.Visit;
import org.cannula.checks.Basis;
import org.cannula.checks.Exposure;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;

/** Audits each claim of an input as it comes, and counts what the summary says. */
final class AuditSink implements InputSink {

    private final Run run;
    private final Options options;
    private final Together<Claim, AuditedClaim> together;
    private final Progress progress;
    private final Map<String, EnumMap<Severity, Integer>> checks = new TreeMap<>();
    private int claims;
    private int clean;
    private int documented;
    private BigDecimal atRisk = BigDecimal.ZERO.setScale(2);
    private BigDecimal missed = BigDecimal.ZERO.setScale(2);
    private int unpriced;

    AuditSink(Run run, Options options, Together<Claim, AuditedClaim> together, Progress progress) {
        this.run = run;
        this.options = options;
        this.together = together;
        this.progress = progress;
    }

    @Override
    public void claim(Claim claim) {
        progress.step();
        try {
            AuditedClaim audited = together.judge(claim);
            count(audited);
            run.results().audited(audited);
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

    private void count(AuditedClaim audited) {
        claims++;
        clean += audited.findings().isEmpty() ? 1 : 0;
        documented += audited.basis() == Basis.CLAIM ? 0 : 1;
        for (Finding finding : audited.findings()) {
            checks.computeIfAbsent(finding.check(), check -> new EnumMap<>(Severity.class))
                    .merge(finding.severity(), 1, Integer::sum);
        }
        add(audited.atRisk(), audited.missed());
    }

    private void add(Exposure risk, Exposure loss) {
        atRisk = atRisk.add(risk.amount());
        missed = missed.add(loss.amount());
        unpriced += risk.unpriced() + loss.unpriced();
    }

    @Override
    public void visit(Visit visit) {
        // Held as documentation since the first reading.
    }

    @Override
    public void rejected(Rejected rejected) {
        try {
            run.reject(rejected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void note(Note note) {
        run.say("note: " + note.origin() + ": " + note.says());
    }

    void summary(int charts) {
        StringBuilder words = new StringBuilder();
        words.append(Count.of(claims, "claim")).append(" audited");
        if (charts > 0) {
            words.append(", ").append(documented).append(" beside their documentation (of ");
            words.append(Count.of(charts, "chart")).append(")");
        }
        words.append(": ").append(clean).append(" without a finding");
        if (run.rejected() > 0) {
            words.append(" · ").append(Count.of(run.rejected(), "input")).append(" rejected");
        }
        run.say(words.toString());
        int widest = checks.keySet().stream().mapToInt(String::length).max().orElse(0);
        checks.forEach((check, found) -> {
            StringBuilder row = new StringBuilder("  ").append(check).append(" ".repeat(widest - check.length()));
            found.forEach((severity, count) -> row.append("  ")
                    .append(Count.of(count, severity.word().equals("review") ? "to review" : severity.word())));
            run.say(row.toString().replace("to reviews", "to review"));
        });
        if (!checks.isEmpty()) {
            run.say("  at risk $" + atRisk + (missed.signum() > 0 ? ", missed $" + missed : "")
                    + (unpriced > 0 ? ", and " + Count.of(unpriced, "finding") + " without a known price" : ""));
        }
    }
}
