package org.cannula.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.cli.text.Page;
import org.cannula.cli.text.SummaryText;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.formats.InputSink;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.cannula.formats.report.Summary;
import org.cannula.formats.statistics.Rate;
import org.cannula.formats.statistics.Statistics;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Audits claims. Visits found among the claims document them as those of {@code --visits} do. Charts are held; claims pass
 * one by one, and only claims of one patient and provider that share a date, or that share a number, are held.
 */
final class AuditCommand implements Command {

    /** Claims the summary names. */
    private static final int WORST = 10;

    private final Shell shell;
    private final Charts charts = new Charts();
    private final List<Rejected> rejectedCharts = new ArrayList<>();
    private int read;

    AuditCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec("audit", "Audit claims against what was documented and what the payer allows.");
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
        spec.addOption(OptionSpec.builder("--report")
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description("Write a report of the run as well: .html, .pdf, .xlsx or .csv. May be repeated.")
                .build());
        spec.addOption(Command.flag("Write only what the run adds up to, in the format asked for.", "--summary"));
        Options.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Options options = Options.of(given);
        List<String> claims = given.matchedPositionalValue(0, List.of());
        List<String> visits = given.matchedOptionValue("--visits", List.of());
        ReadOptions reading = Mappings.of(given);
        boolean summary = given.matchedOptionValue("--summary", false);
        Policies policies = Policies.of(options.policies(), Path.of(""));
        Auditor auditor = new Auditor(new Coder(policies.payers()), policies.chosen(), Map.of());
        Together<Claim, AuditedClaim> together =
                new Together<>(Keys::of, family -> auditor.audit(new AuditRun(family, charts.near(family))));
        try (Sources documented = Sources.of(visits, shell.in(), reading);
                Sources billed = Sources.of(claims, shell.in(), reading);
                Reports reports = Reports.to(given.matchedOptionValue("--report", List.of()));
                Run run = Run.ofClaims(shell, options, summary)) {
            new Records(documented).each(new ChartSink());
            Records records = new Records(billed);
            records.each(new Counting(together));
            if (together.shares()) {
                records.each(new ClaimSink(together::collect));
                together.group();
            }
            Totals totals = new Totals();
            WorstClaims worst = new WorstClaims(Math.max(WORST, reports.shown()));
            try (Progress progress = new Progress(shell, run.showsProgress(), "auditing", "claims", read)) {
                AuditSink sink = new AuditSink(run, options, together, charts, reports, progress, totals, worst);
                rejectedCharts.forEach(sink::rejected);
                records.each(sink);
            }
            List<WorstClaims.Kept> kept = worst.list();
            run.results().summary(totals, kept, charts.size());
            reports.finish(() -> new Summary(totals, kept, reports.showRates() ? rates(totals) : List.of()));
            int exit = run.finish();
            if (!summary) {
                Page page = new Page(shell.errLook());
                SummaryText.print(page, totals, kept, charts.size(), false);
                run.say(page);
            }
            return exit;
        }
    }

    private static List<Rate> rates(Totals totals) {
        return Extensions.load(Statistics.EXTENSION, Statistics.class).rates(totals);
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
        private final Together<Claim, AuditedClaim> together;

        Counting(Together<Claim, AuditedClaim> together) {
            this.together = together;
        }

        @Override
        public void visit(Visit visit) {
            charts.add(visit);
        }

        @Override
        public void claim(Claim claim) {
            read++;
            together.count(claim);
        }

        @Override
        public void rejected(Rejected rejected) {
            // Named once, where results are written.
        }
    }
}
