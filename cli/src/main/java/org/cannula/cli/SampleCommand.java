package org.cannula.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.claim.ServiceLine;
import org.cannula.cli.text.Page;
import org.cannula.cli.text.SampleText;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.run.AuditedSink;
import org.cannula.formats.statistics.ImpossibleDesign;
import org.cannula.formats.statistics.Sample;
import org.cannula.formats.statistics.SampleDesign;
import org.cannula.formats.statistics.SampleItem;
import org.cannula.formats.statistics.SampleSheet;
import org.cannula.formats.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Draws a sample of claims for review, by chance alone and so that it can be drawn again. */
final class SampleCommand implements Command {

    private static final double CONFIDENCE = 0.9;

    private final Shell shell;
    private long read;
    private long rejected;

    SampleCommand(Shell shell) {
        this.shell = shell;
    }

    /** What a claim is worth in a sample. */
    enum Worth {
        /** The charges of its lines. */
        charged,
        /** What the audit holds at risk. */
        risk
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec(
                "sample", "Draw claims for review: seeded, simple or stratified by money, as a sheet to fill in.");
        Auditing.addTo(spec);
        spec.addOption(required("--seed", "NUMBER", Long.class, "What the random numbers begin with; keep it."));
        spec.addOption(option("--size", "CLAIMS", Integer.class, "Claims to draw."));
        spec.addOption(option(
                "--precision",
                "SHARE",
                Double.class,
                "Instead of a size: half the interval wished for, as a share of the total, such as 0.1."));
        spec.addOption(option("--confidence", "SHARE", Double.class, "Of that interval; 0.9 where it is not given."));
        spec.addOption(option("--strata", "NUMBER", Integer.class, "Cut the claims by amount into so many strata."));
        spec.addOption(OptionSpec.builder("--bounds")
                .paramLabel("AMOUNTS")
                .type(List.class)
                .auxiliaryTypes(BigDecimal.class)
                .splitRegex(",")
                .description("Cut strata at these amounts: each is the first of the next stratum.")
                .build());
        spec.addOption(option("--by", "WORTH", Worth.class, "What a claim is worth: ${COMPLETION-CANDIDATES}."));
        spec.addOption(option("--check", "NAME", String.class, "Draw only from claims with a finding of this check."));
        spec.addOption(option("--code", "CODE", String.class, "Draw only from claims that bill this code."));
        Options.addOutputTo(spec);
        return spec;
    }

    private static OptionSpec option(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    private static OptionSpec required(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .required(true)
                .description(description)
                .build();
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Options options = Options.of(given);
        SampleDesign design = design(given);
        Statistics statistics = Extensions.load(Statistics.EXTENSION, Statistics.class);
        Sample sample;
        try {
            sample = statistics.draw(frame(given, options), design);
        } catch (ImpossibleDesign e) {
            throw new UsageError("sample: " + e.getMessage());
        }
        // A sheet to fill in, unless something else is asked for.
        Format format = given.hasMatchedOption("--format") ? options.format() : Format.csv;
        Output.write(shell, options, out -> {
            switch (format) {
                case text -> {
                    Page page = new Page(Output.look(shell, options));
                    SampleText.print(page, sample, true);
                    out.write(page.toString());
                }
                case json, jsonl -> JsonOut.sample(sample, out);
                case csv -> SampleSheet.write(sample, out);
                case fhir -> throw Format.ofVisits();
            }
        });
        if (!options.quiet() && format != Format.text) {
            Page page = new Page(shell.errLook());
            SampleText.print(page, sample, false);
            shell.err().print(page);
        }
        return Exit.of(read, rejected);
    }

    private static SampleDesign design(ParseResult given) {
        Integer size = given.matchedOptionValue("--size", null);
        Double precision = given.matchedOptionValue("--precision", null);
        if ((size == null) == (precision == null)) {
            throw new UsageError("sample: give either --size or --precision");
        }
        if (size != null && size < 1) {
            throw new UsageError("--size " + size + ": valid: 1 or more");
        }
        List<BigDecimal> bounds = given.matchedOptionValue("--bounds", List.of());
        int strata = given.matchedOptionValue("--strata", 1);
        if (strata < 1 || (strata > 1 && !bounds.isEmpty())) {
            throw new UsageError("--strata " + strata + ": valid: 1 or more, and not together with --bounds");
        }
        return new SampleDesign(
                given.matchedOptionValue("--seed", 0L),
                size,
                precision,
                given.matchedOptionValue("--confidence", CONFIDENCE),
                strata,
                bounds.stream().sorted().toList());
    }

    /** Every claim that may be drawn, in the order of the input. */
    private List<SampleItem> frame(ParseResult given, Options options) throws IOException {
        Worth worth = given.matchedOptionValue("--by", Worth.charged);
        String check = given.matchedOptionValue("--check", null);
        String code = given.matchedOptionValue("--code", null);
        List<SampleItem> frame = new ArrayList<>();
        try (Auditing auditing = Auditing.of(shell, given, options)) {
            auditing.each(new AuditedSink() {
                @Override
                public void audited(AuditedClaim audited) {
                    read++;
                    if (isWanted(audited, check, code)) {
                        frame.add(new SampleItem(
                                audited.claim().id(),
                                audited.claim().origin().toString(),
                                worth == Worth.risk ? audited.atRisk().amount() : charged(audited)));
                    }
                }

                @Override
                public void rejected(Rejected each) {
                    rejected++;
                }
            });
        }
        return frame;
    }

    private static boolean isWanted(AuditedClaim audited, @Nullable String check, @Nullable String code) {
        return (check == null
                        || audited.findings().stream()
                                .anyMatch(finding -> finding.check().equals(check)))
                && (code == null
                        || audited.claim().lines().stream()
                                .anyMatch(line -> line.code().equalsIgnoreCase(code)));
    }

    private static BigDecimal charged(AuditedClaim audited) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (ServiceLine line : audited.claim().lines()) {
            BigDecimal charge = line.charge();
            sum = charge == null ? sum : sum.add(charge);
        }
        return sum;
    }
}
