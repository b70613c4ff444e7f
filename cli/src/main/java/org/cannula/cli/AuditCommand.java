package org.cannula.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cannula.cli.text.Page;
import org.cannula.cli.text.SummaryText;
import org.cannula.formats.Rejected;
import org.cannula.formats.report.Summary;
import org.cannula.formats.statistics.Rate;
import org.cannula.formats.statistics.Statistics;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Audits claims: a result for each, what they add up to, and reports of the run. */
final class AuditCommand implements Command {

    /** Claims the summary names. */
    private static final int WORST = 10;

    private final Shell shell;

    AuditCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec("audit", "Audit claims against what was documented and what the payer allows.");
        Auditing.addTo(spec);
        spec.addOption(OptionSpec.builder("--report")
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description("Write a report of the run as well: .html, .pdf, .xlsx or .csv. May be repeated.")
                .build());
        spec.addOption(Command.flag("Write only what the run adds up to, in the format asked for.", "--summary"));
        spec.addOption(OptionSpec.builder("--remits")
                .paramLabel("REMITS")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("What payers answered: X12 835. Denials are set beside the findings.")
                .build());
        AuditOptions.addTo(spec);
        Options.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Options options = Options.of(given);
        boolean summary = given.matchedOptionValue("--summary", false);
        Answers answers = Answers.of(given.matchedOptionValue("--remits", List.of()), shell.in());
        try (Reports reports = Reports.to(given.matchedOptionValue("--report", List.of()));
                Auditing auditing = Auditing.of(shell, given, options);
                Run run = Run.ofClaims(shell, options, summary)) {
            Rebilling rebilling = AuditOptions.rebilling(given, run);
            CorrectedFiles corrected = AuditOptions.corrected(given, rebilling);
            for (Rejected each : answers.rejected()) {
                run.reject(each);
            }
            answers.notes().forEach(run::note);
            Totals totals = new Totals();
            WorstClaims worst = new WorstClaims(Math.max(WORST, reports.shown()));
            try (Progress progress =
                    new Progress(shell, run.showsProgress(), "auditing", "claims", auditing.claims())) {
                AuditSink sink = new AuditSink(
                        run,
                        options,
                        auditing.charts(),
                        reports,
                        answers,
                        progress,
                        totals,
                        worst,
                        AuditOptions.letters(given));
                if (corrected == null) {
                    auditing.each(sink);
                } else {
                    auditing.each(sink, corrected);
                }
            }
            int charts = auditing.charts().size();
            List<WorstClaims.Kept> kept = worst.list();
            answers.rest(run.results());
            run.results().summary(totals, kept, charts);
            reports.finish(() -> new Summary(totals, kept, reports.showRates() ? rates(totals) : List.of()));
            int exit = run.finish();
            if (!summary) {
                Page page = new Page(shell.errLook());
                SummaryText.print(page, totals, kept, charts, false);
                run.say(page);
            }
            answers.summary(run);
            if (corrected != null) {
                rebilling.summary();
            }
            return exit;
        }
    }

    private static List<Rate> rates(Totals totals) {
        return Extensions.load(Statistics.EXTENSION, Statistics.class).rates(totals);
    }
}
