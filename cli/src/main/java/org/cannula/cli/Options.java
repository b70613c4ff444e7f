package org.cannula.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options that commands with results share.
 *
 * @param format how results are written
 * @param policies payers or payer files to code and audit under; empty where the input decides
 * @param out the file results go to; null for standard output
 * @param quiet whether only results are written
 * @param why whether the whole ledger and its sources are written
 * @param disputed whether other published readings are written out
 * @param diff whether an audit shows the whole claim as corrected
 * @param failOn what ends a run with exit code 5
 */
record Options(
        Format format,
        List<String> policies,
        @Nullable Path out,
        boolean quiet,
        boolean why,
        boolean disputed,
        boolean diff,
        Set<FailOn> failOn) {

    /** Everything a command with results takes. */
    static void addTo(CommandSpec spec) {
        addOutputTo(spec);
        spec.addOption(Command.flag("Every unit, the minutes that earned it, its rules and their sources.", "--why"));
        spec.addOption(Command.flag("What the lines would be under other published readings.", "--disputed"));
        spec.addOption(OptionSpec.builder("--fail-on")
                .paramLabel("WHAT")
                .type(Set.class)
                .auxiliaryTypes(FailOn.class)
                .splitRegex(",")
                .description(
                        "End with exit code 5 when there is one: ${COMPLETION-CANDIDATES} (review includes error).")
                .build());
    }

    /** Where results go, in which format, under which payer. */
    static void addOutputTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .type(Format.class)
                .description(
                        "${COMPLETION-CANDIDATES}; text is for people, json is one array, jsonl one object a line.")
                .build());
        spec.addOption(OptionSpec.builder("--policy")
                .paramLabel("NAME|FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "Payer to code and audit under, whatever the input names: a built-in name, or a payer file."
                                + " May be repeated; the last one is used, earlier ones may be its base.")
                .build());
        spec.addOption(OptionSpec.builder("--out")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Write results to this file instead of standard output.")
                .build());
        spec.addOption(Command.flag("No progress, no summary, no warnings.", "-q", "--quiet"));
    }

    static Options of(ParseResult given) {
        return new Options(
                given.matchedOptionValue("--format", Format.text),
                given.matchedOptionValue("--policy", List.<String>of()),
                given.matchedOptionValue("--out", null),
                given.matchedOptionValue("--quiet", false),
                given.matchedOptionValue("--why", false),
                given.matchedOptionValue("--disputed", false),
                given.matchedOptionValue("--diff", false),
                given.matchedOptionValue("--fail-on", Set.<FailOn>of()));
    }

    boolean failsOn(FailOn what) {
        return failOn.contains(what);
    }
}
