package org.cannula.formats.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;

/**
 * The claims of a run on their way through the audit. Visits found among the claims document them as those that are given beside them
 * do. Charts are held; claims pass one by one, and only claims of one patient and provider that share a date, or that share a
 * number, are held.
 */
public final class ClaimRun {

    private final Charts charts = new Charts();
    private final List<Rejected> rejectedCharts = new ArrayList<>();
    private final Together<Claim, AuditedClaim> together;
    private final Records documented;
    private final Records billed;
    private int claims;

    /**
     * A run; nothing is read yet.
     *
     * @param documented the charts beside the claims
     * @param billed the claims, and charts among them
     */
    public ClaimRun(Auditor auditor, Records documented, Records billed) {
        this.together = new Together<>(Keys::of, family -> auditor.audit(new AuditRun(family, charts.near(family))));
        this.documented = documented;
        this.billed = billed;
    }

    /** Reads everything as often as needed before the first claim can be judged. */
    public void prepare() {
        documented.each(new ChartSink());
        billed.each(new Counting());
        if (together.shares()) {
            billed.each(new ClaimSink(together::collect));
            together.group();
        }
    }

    /** Claims of the run. */
    public int claims() {
        return claims;
    }

    /** Charts of the run. */
    public Charts charts() {
        return charts;
    }

    /** Audits every claim in the order of the input. */
    public void each(AuditedSink sink) throws IOException {
        billed.each(judging(sink));
    }

    /** Takes the records of the last reading, in the order of the input, and audits its claims; charts that could not be read come first. */
    public Judge judging(AuditedSink sink) throws IOException {
        for (Rejected each : rejectedCharts) {
            sink.rejected(each);
        }
        return new Judging(sink);
    }

    /** Last reading: each claim is judged and handed on. */
    private final class Judging implements Judge {
        private final AuditedSink to;

        Judging(AuditedSink to) {
            this.to = to;
        }

        @Override
        public void claim(Claim claim) {
            audit(claim);
        }

        @Override
        public AuditedClaim audit(Claim claim) {
            try {
                AuditedClaim audited = together.judge(claim);
                to.audited(audited);
                return audited;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void visit(Visit visit) {
            // Held as documentation since the first reading.
        }

        @Override
        public void rejected(Rejected rejected) {
            try {
                to.rejected(rejected);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void note(Note note) {
            to.note(note);
        }
    }

    /** Holds the charts of {@code --visits}. */
    private final class ChartSink implements InputSink {
        @Override
        public void visit(Visit visit) {
            charts.add(visit);
        }

        @Override
        public void claim(Claim claim) {
            // A sheet of --visits may hold its own claim; only what CLAIMS names is audited.
        }

        @Override
        public void rejected(Rejected rejected) {
            rejectedCharts.add(rejected);
        }
    }

    /** First reading of the claims: holds the charts among them, counts what claims share. */
    private final class Counting implements InputSink {
        @Override
        public void visit(Visit visit) {
            charts.add(visit);
        }

        @Override
        public void claim(Claim claim) {
            claims++;
            together.count(claim);
        }

        @Override
        public void rejected(Rejected rejected) {
            // Named once, where results are written.
        }
    }
}
