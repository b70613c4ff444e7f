package org.cannula.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannula.checks.Pricing;
import org.cannula.codes.Tables;
import org.cannula.formats.settings.FaultyFile;
import org.cannula.formats.settings.RatesFile;
import org.cannula.policy.RateList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What only an audit can be asked for: own rates, the corrected claims, the differences, and letters. */
final class AuditOptions {

    private AuditOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(path(
                "--corrected",
                "DIR|FILE",
                "Write the corrected claims: X12 as X12, everything else as JSON lines. Nothing is" + " sent."));
        spec.addOption(OptionSpec.builder("--as")
                .paramLabel("MODE")
                .type(String.class)
                .description("How corrected claims are to be sent: pre-bill (as they are), replacement, or void.")
                .build());
        spec.addOption(OptionSpec.builder("--payer-claims")
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description(
                        "The payer's numbers of the claims, for a replacement or void: a remittance (835), or CSV with"
                                + " claim and payerClaim. May be repeated.")
                .build());
        spec.addOption(Command.flag("Billed beside corrected, line by line.", "--diff"));
        spec.addOption(path(
                "--letters",
                "DIR",
                "Write a letter for each finding, as HTML and as Markdown, for auditors and appeals."));
    }

    /** Own rates, which every command that audits takes. */
    static OptionSpec rates() {
        return path(
                "--rates",
                "FILE",
                "What payers pay by your own list: CSV with payer, code, modifier, setting, from, until, amount.");
    }

    /** Where corrected claims go; null where they are not asked for. */
    static @Nullable CorrectedFiles corrected(ParseResult given, Rebilling rebilling) {
        Path target = given.matchedOptionValue("--corrected", null);
        return target == null ? null : new CorrectedFiles(target, rebilling);
    }

    private static OptionSpec path(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(Path.class)
                .description(description)
                .build();
    }

    /** Medicare's payment locality, which every command that audits takes. */
    static OptionSpec locality() {
        return OptionSpec.builder("--locality")
                .paramLabel("LOCALITY")
                .type(String.class)
                .description("Medicare's payment locality of professional claims that name none: a state and its number"
                        + " (CA-05), a contractor and its number (01112-05), or a state that is one (WI). Without"
                        + " it the physician fee schedule is taken at its national amount.")
                .build();
    }

    /** What findings are priced by. */
    static Pricing pricing(ParseResult given, Tables tables) {
        String locality = given.matchedOptionValue("--locality", null);
        if (locality != null) {
            List<String> named = tables.localities().named(locality);
            if (named.size() != 1) {
                throw new UsageError("--locality " + locality
                        + (named.isEmpty()
                                ? ": no such locality is held; valid are a state and its number (CA-05), a"
                                        + " contractor and its number (01112-05), or a state that is one (WI)"
                                : ": stands for several; valid are " + String.join(", ", named)));
            }
        }
        return new Pricing(rates(given), locality);
    }

    private static RateList rates(ParseResult given) {
        Path rates = given.matchedOptionValue("--rates", null);
        if (rates == null) {
            return RateList.NONE;
        }
        try (InputStream in = Files.newInputStream(rates)) {
            return RatesFile.read(in, String.valueOf(rates.getFileName()));
        } catch (FaultyFile faulty) {
            throw new UsageError(faulty.rejected().says());
        } catch (IOException e) {
            throw new UsageError("--rates " + rates + ": cannot be read");
        }
    }

    /** What becomes of claims that are corrected. */
    static Rebilling rebilling(ParseResult given, Run run) {
        @Nullable String as = given.matchedOptionValue("--as", null);
        List<Path> numbers = given.matchedOptionValue("--payer-claims", List.of());
        if (given.matchedOptionValue("--corrected", null) == null && (as != null || !numbers.isEmpty())) {
            throw new UsageError(
                    "--as and --payer-claims say how corrected claims are written: give --corrected with them");
        }
        return new Rebilling(run, Rebilling.submission(as == null ? "pre-bill" : as), Rebilling.numbers(numbers));
    }

    static Letters letters(ParseResult given) {
        return new Letters(given.matchedOptionValue("--letters", null));
    }
}
