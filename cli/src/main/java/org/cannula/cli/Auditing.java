package org.cannula.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.codes.Tables;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The claims of a run on their way through the audit. Visits found among the claims document them as those of {@code --visits} do.
 * Charts are held; claims pass one by one, and only claims of one patient and provider that share a date, or that share a number,
 * are held.
 */
final class Auditing implements AutoCloseable {

    private final Charts charts = new Charts();
    private final List<Rejected> rejectedCharts = new ArrayList<>();
    private final Together<Claim, AuditedClaim> together;
    private final Sources documented;
    private final Sources billed;
    private int claims;

    private Auditing(Shell shell, ParseResult given, Options options) throws IOException {
        List<String> named = given.matchedPositionalValue(0, List.of());
        List<String> visits = given.matchedOptionValue("--visits", List.of());
        ReadOptions reading = Mappings.of(given);
        Policies policies = Policies.of(options.policies(), Path.of(""));
        Tables tables = TableFolder.tables(shell, given);
        Auditor auditor = new Auditor(
                new Coder(policies.payers(), tables), policies.chosen(), Map.of(), AuditOptions.pricing(given, tables));
        this.together = new Together<>(Keys::of, family -> auditor.audit(new AuditRun(family, charts.near(family))));
        this.documented = Sources.of(visits, shell.in(), reading);
        this.billed = Sources.of(named, shell.in(), reading);
    }

    /** What every command that audits claims takes. */
    static void addTo(CommandSpec spec) {
        spec.addPositional(Command.words(
                "CLAIMS",
                "1..*",
                "Files, folders, globs, or - for standard input: JSON or JSONL, X12 837P or 837I, CSV, XLSX,"
                        + " Parquet, FHIR R4, visit sheets with a claim line. Visits found among them are used as"
                        + " documentation."));
        spec.addOption(OptionSpec.builder("--visits")
                .paramLabel("VISITS")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("The documentation: visit sheets, JSON or JSONL.")
                .build());
        spec.addOption(Mappings.option());
        spec.addOption(AuditOptions.rates());
        spec.addOption(AuditOptions.locality());
        spec.addOption(TableFolder.option());
    }

    /** Opens what a command was given, and reads it as often as needed before the first claim can be judged. */
    static Auditing of(Shell shell, ParseResult given, Options options) throws IOException {
        Auditing auditing = new Auditing(shell, given, options);
        try {
            auditing.prepare();
        } catch (IOException | RuntimeException e) {
            auditing.close();
            throw e;
        }
        return auditing;
    }

    private void prepare() throws IOException {
        new Records(documented).each(new ChartSink());
        Records records = new Records(billed);
        records.each(new Counting());
        if (together.shares()) {
            records.each(new ClaimSink(together::collect));
            together.group();
        }
    }

    /** Claims of the run. */
    int claims() {
        return claims;
    }

    /** Charts of the run. */
    Charts charts() {
        return charts;
    }

    /** Audits every claim in the order of the input. */
    void each(AuditedSink sink) throws IOException {
        rejectCharts(sink);
        new Records(billed).each(new Judging(sink));
    }

    /** As the other one; what becomes of the claims is written as well. */
    void each(AuditedSink sink, CorrectedFiles corrected) throws IOException {
        rejectCharts(sink);
        corrected.write(billed, new Judging(sink));
    }

    private void rejectCharts(AuditedSink sink) throws IOException {
        for (Rejected each : rejectedCharts) {
            sink.rejected(each);
        }
    }

    @Override
    public void close() throws IOException {
        try (documented;
                billed) {
            // Both, whatever becomes of the other.
        }
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
