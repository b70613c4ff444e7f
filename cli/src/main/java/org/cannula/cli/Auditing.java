package org.cannula.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cannula.codes.Tables;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.run.AuditedSink;
import org.cannula.formats.run.Charts;
import org.cannula.formats.run.ClaimRun;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The claims of a run on their way through the audit, as a command line names them. */
final class Auditing implements AutoCloseable {

    private final Sources documented;
    private final Sources billed;
    private final ClaimRun run;

    private Auditing(Shell shell, ParseResult given, Options options) throws IOException {
        List<String> named = given.matchedPositionalValue(0, List.of());
        List<String> visits = given.matchedOptionValue("--visits", List.of());
        ReadOptions reading = Mappings.of(given);
        Policies policies = Policies.of(options.policies(), Path.of(""));
        Tables tables = TableFolder.tables(shell, given);
        Auditor auditor = new Auditor(
                new Coder(policies.payers(), tables), policies.chosen(), Map.of(), AuditOptions.pricing(given, tables));
        this.documented = Sources.of(visits, shell.in(), reading);
        this.billed = Sources.of(named, shell.in(), reading);
        this.run = new ClaimRun(auditor, documented.records(), billed.records());
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
            auditing.run.prepare();
        } catch (RuntimeException e) {
            auditing.close();
            throw e;
        }
        return auditing;
    }

    /** Claims of the run. */
    int claims() {
        return run.claims();
    }

    /** Charts of the run. */
    Charts charts() {
        return run.charts();
    }

    /** Audits every claim in the order of the input. */
    void each(AuditedSink sink) throws IOException {
        run.each(sink);
    }

    /** As the other one; what becomes of the claims is written as well. */
    void each(AuditedSink sink, CorrectedFiles corrected) throws IOException {
        corrected.write(billed, run.judging(sink));
    }

    @Override
    public void close() throws IOException {
        try (documented;
                billed) {
            // Both, whatever becomes of the other.
        }
    }
}
