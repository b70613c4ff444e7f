package org.cannula.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannula.cli.text.EstimateText;
import org.cannula.cli.text.Page;
import org.cannula.formats.Rejected;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.statistics.Estimate;
import org.cannula.formats.statistics.ImpossibleDesign;
import org.cannula.formats.statistics.Limits;
import org.cannula.formats.statistics.ReviewedStratum;
import org.cannula.formats.statistics.SampleSheet;
import org.cannula.formats.statistics.Statistics;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Projects a reviewed sample onto all claims it was drawn from. */
final class ExtrapolateCommand implements Command {

    private static final double CONFIDENCE = 0.9;
    private static final int NAMED = 20;

    private final Shell shell;

    ExtrapolateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec(
                "extrapolate", "Project a reviewed sample: point estimate, and the limits overpayment audits report.");
        spec.addPositional(Command.words(
                "SHEET",
                "1",
                "The sheet that cannula sample wrote, its column overpaid filled in; - for standard input."));
        spec.addOption(OptionSpec.builder("--confidence")
                .paramLabel("SHARE")
                .type(Double.class)
                .description("Of the interval; 0.9 where it is not given.")
                .build());
        spec.addOption(OptionSpec.builder("--limits")
                .paramLabel("FROM")
                .type(Limits.class)
                .description(
                        "Where limits are taken from: ${COMPLETION-CANDIDATES}; auto is Student's t for a simple sample"
                                + " and the normal distribution for strata.")
                .build());
        Options.addOutputTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Options options = Options.of(given);
        String sheet = given.matchedPositionalValue(0, List.<String>of()).get(0);
        List<Rejected> wrong = new ArrayList<>();
        List<ReviewedStratum> strata = read(sheet, wrong);
        if (!wrong.isEmpty()) {
            wrong.stream().limit(NAMED).forEach(each -> shell.err().println("rejected: " + each.says()));
            if (wrong.size() > NAMED) {
                shell.err().println("rejected: " + (wrong.size() - NAMED) + " more");
            }
            return Exit.NOTHING_DONE;
        }
        Estimate estimate;
        try {
            estimate = Extensions.load(Statistics.EXTENSION, Statistics.class)
                    .project(
                            strata,
                            given.matchedOptionValue("--limits", Limits.AUTO),
                            given.matchedOptionValue("--confidence", CONFIDENCE));
        } catch (ImpossibleDesign e) {
            throw new UsageError("extrapolate: " + e.getMessage());
        }
        Output.write(shell, options, out -> {
            switch (options.format()) {
                case text -> {
                    Page page = new Page(Output.look(shell, options));
                    EstimateText.print(page, estimate);
                    out.write(page.toString());
                }
                case json, jsonl -> JsonOut.estimate(estimate, out);
                case csv -> throw new UsageError("--format csv: valid here: text, json");
                case fhir -> throw Format.ofVisits();
            }
        });
        return Exit.DONE;
    }

    private List<ReviewedStratum> read(String sheet, List<Rejected> wrong) throws IOException {
        try (Reader reader = sheet.equals("-")
                ? new InputStreamReader(shell.in(), StandardCharsets.UTF_8)
                : Files.newBufferedReader(Path.of(sheet))) {
            return SampleSheet.read(reader, sheet, wrong::add);
        } catch (NoSuchFileException e) {
            throw new UsageError(sheet + ": no such file");
        }
    }
}
