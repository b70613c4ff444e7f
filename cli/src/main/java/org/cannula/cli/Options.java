package org.cannula.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that commands with results share. */
final class Options {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; json is one array, jsonl one object a line.")
    private Format format = Format.text;

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "Payer to code and audit under, whatever the input names: a built-in name, or a payer file."
                    + " May be repeated; the last one is used, earlier ones may be its base.")
    private List<String> policies = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write results to this file instead of standard output.")
    private @Nullable Path out;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, no summary, no warnings.")
    private boolean quiet;

    @Option(names = "--why", description = "Every unit, the minutes that earned it, its rules and their sources.")
    private boolean why;

    @Option(names = "--disputed", description = "What the lines would be under other published readings.")
    private boolean disputed;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "End with exit code 5 when there is one: ${COMPLETION-CANDIDATES} (review includes error).")
    private Set<FailOn> failOn = EnumSet.noneOf(FailOn.class);

    Format format() {
        return format;
    }

    List<String> policies() {
        return policies;
    }

    @Nullable
    Path out() {
        return out;
    }

    boolean quiet() {
        return quiet;
    }

    boolean why() {
        return why;
    }

    boolean disputed() {
        return disputed;
    }

    boolean failsOn(FailOn what) {
        return failOn.contains(what);
    }
}
