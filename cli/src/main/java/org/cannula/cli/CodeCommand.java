package org.cannula.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.formats.run.Keys;
import org.cannula.formats.run.Records;
import org.cannula.formats.run.Together;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Codes visits. They pass one by one; only visits of one patient and provider that share a date are held, because they are
 * coded with sight of each other.
 */
final class CodeCommand implements Command {

    private final Shell shell;
    private int read;

    CodeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec("code", "Code documented infusions and injections.");
        spec.addPositional(Command.words(
                "VISITS",
                "1..*",
                "Files, folders, globs, or - for standard input: visit sheets, JSON, JSONL,"
                        + " HL7 v2, FHIR R4, or a medication record in CSV or XLSX."));
        spec.addOption(Mappings.option());
        spec.addOption(TableFolder.option());
        Options.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Options options = Options.of(given);
        List<String> visits = given.matchedPositionalValue(0, List.of());
        Policies policies = Policies.of(options.policies(), Path.of(""));
        Coder coder = new Coder(policies.payers(), TableFolder.tables(shell, given));
        Together<Visit, Coded> together = new Together<>(Keys::of, group -> Coded.all(coder, group));
        try (Sources sources = Sources.of(visits, shell.in(), Mappings.of(given));
                Run run = Run.ofVisits(shell, options)) {
            Records records = sources.records();
            records.each(new VisitSink(visit -> {
                read++;
                together.count(visit);
            }));
            if (together.shares()) {
                records.each(new VisitSink(visit -> together.collect(policies.applied(visit))));
                together.group();
            }
            CodeSink sink;
            try (Progress progress = new Progress(shell, run.showsProgress(), "coding", "visits", read)) {
                sink = new CodeSink(run, options, policies, together, progress);
                records.each(sink);
            }
            int exit = run.finish();
            sink.summary();
            return exit;
        }
    }
}
