package org.cannula.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.cannula.basis.Origin;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.UncodableVisit;
import org.cannula.formats.Fault;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.run.Together;
import org.cannula.service.CodedVisit;

/** Codes each visit of an input as it comes, and counts what the summary says. */
final class CodeSink implements InputSink {

    private final Run run;
    private final Options options;
    private final Policies policies;
    private final Together<Visit, Coded> together;
    private final Progress progress;
    private int visits;
    private int lines;
    private int queries;
    private int reviews;
    private int claims;

    CodeSink(Run run, Options options, Policies policies, Together<Visit, Coded> together, Progress progress) {
        this.run = run;
        this.options = options;
        this.policies = policies;
        this.together = together;
        this.progress = progress;
    }

    @Override
    public void visit(Visit read) {
        progress.step();
        Visit visit = policies.applied(read);
        try {
            Coded outcome = together.judge(visit);
            CodedVisit coded = outcome.visit();
            if (coded == null) {
                run.reject(refused(visit, Objects.requireNonNull(outcome.refused())));
                return;
            }
            count(coded);
            run.results().coded(visit, coded);
            run.done((options.failsOn(FailOn.review) && !coded.review().isEmpty())
                    || (options.failsOn(FailOn.query) && !coded.queries().isEmpty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rejected refused(Visit visit, UncodableVisit because) {
        String place = visit.origin().place();
        List<Fault> faults = because.inconsistencies().stream()
                .map(each -> new Fault(
                        new Origin(
                                visit.origin().input(),
                                place.isEmpty() ? each.pointer() : place + ", " + each.pointer()),
                        each.found(),
                        each.valid(),
                        ""))
                .toList();
        return new Rejected("visit " + visit.id(), faults);
    }

    private void count(CodedVisit coded) {
        visits++;
        lines += coded.lines().size();
        queries += coded.queries().size();
        reviews += coded.review().size();
    }

    @Override
    public void claim(Claim claim) {
        claims++;
    }

    @Override
    public void note(Note note) {
        run.say("note: " + note.origin().input() + ": " + note.says());
    }

    @Override
    public void rejected(Rejected rejected) {
        try {
            run.reject(rejected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void summary() {
        StringBuilder words = new StringBuilder();
        words.append(Count.of(visits, "visit")).append(" coded: ").append(Count.of(lines, "line"));
        if (queries > 0) {
            words.append(", ").append(Count.of(queries, "question")).append(" to ask");
        }
        if (reviews > 0) {
            words.append(", ").append(Count.of(reviews, "point")).append(" to look at");
        }
        if (run.rejected() > 0) {
            words.append(" · ").append(Count.of(run.rejected(), "input")).append(" rejected");
        }
        if (claims > 0) {
            words.append(" · ").append(Count.of(claims, "claim")).append(" left aside (cannula audit takes claims)");
        }
        run.say(words.toString());
    }
}
