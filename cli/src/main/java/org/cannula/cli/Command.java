package org.cannula.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command: what it takes, and what it does with it. What it takes is written as calls, not as annotations, since reading
 * annotations costs a quarter of a short run.
 */
interface Command {

    /** What it takes. */
    CommandSpec spec();

    /** Does it; the exit code. */
    int run(ParseResult given) throws IOException;

    /** A command with its one-line description and {@code --help}. */
    static CommandSpec spec(String name, String header) {
        CommandSpec spec = CommandSpec.create().name("cannula " + name);
        spec.usageMessage().header(header).sortOptions(false);
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text.")
                .build());
    }

    /** Words of which there may be several. */
    static PositionalParamSpec words(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /** An option that is there or is not. */
    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .description(description)
                .build();
    }
}
