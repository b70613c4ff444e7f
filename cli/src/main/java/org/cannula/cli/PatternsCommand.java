package org.cannula.cli;

import java.io.IOException;
import java.util.List;
import org.cannula.cli.text.Page;
import org.cannula.cli.text.RatesText;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.csv.RatesCsv;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.run.AuditedSink;
import org.cannula.formats.statistics.Rate;
import org.cannula.formats.statistics.Statistics;
import org.cannula.totals.Totals;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Audits claims and says which provider or payer shows which finding more often than the whole run. */
final class PatternsCommand implements Command {

    private final Shell shell;

    PatternsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec(
                "patterns", "Hold each provider's and payer's rate of every finding against the whole run.");
        Auditing.addTo(spec);
        Options.addOutputTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Options options = Options.of(given);
        Statistics statistics = Extensions.load(Statistics.EXTENSION, Statistics.class);
        Totals totals = new Totals();
        try (Auditing auditing = Auditing.of(shell, given, options)) {
            auditing.each(new AuditedSink() {
                @Override
                public void audited(AuditedClaim audited) {
                    totals.add(audited);
                }

                @Override
                public void rejected(Rejected rejected) {
                    totals.reject();
                }
            });
        }
        List<Rate> rates = statistics.rates(totals);
        Output.write(shell, options, out -> {
            switch (options.format()) {
                case text -> {
                    Page page = new Page(Output.look(shell, options));
                    RatesText.print(page, rates);
                    out.write(page.toString());
                }
                case json, jsonl -> JsonOut.rates(rates, out);
                case csv -> RatesCsv.write(rates, out);
                case fhir -> throw Format.ofVisits();
            }
        });
        return Exit.of(totals.all().claims(), totals.rejected());
    }
}
