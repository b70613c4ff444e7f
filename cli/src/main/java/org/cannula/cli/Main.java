package org.cannula.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cannula.codes.TableStoreException;
import org.cannula.engine.Coder;
import org.cannula.formats.MissingExtension;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts: hands the arguments to the command they name, and turns what happens into an exit code. */
public final class Main {

    /** A command, made only when it is named: the others are not even loaded. */
    private record Entry(String about, Function<Shell, Command> make) {}

    private static final Map<String, Entry> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("code", new Entry("visits in, the codes they support and why out", CodeCommand::new));
        COMMANDS.put("audit", new Entry("claims in, findings out, with or without the visits", AuditCommand::new));
        COMMANDS.put("patterns", new Entry("claims in, who shows which finding too often out", PatternsCommand::new));
        COMMANDS.put("sample", new Entry("claims in, a sheet of claims to review out", SampleCommand::new));
        COMMANDS.put(
                "extrapolate",
                new Entry("a reviewed sheet in, the overpayment it stands for out", ExtrapolateCommand::new));
        COMMANDS.put("feed", new Entry("charts in over MLLP, charges out: a live HL7 v2 feed", FeedCommand::new));
        COMMANDS.put(
                "explain", new Entry("the page of a rule, a check, a code, a payer or a knob", ExplainCommand::new));
        COMMANDS.put(
                "check", new Entry("whether visits, claims, payer and mapping files can be read", CheckCommand::new));
        COMMANDS.put(
                "tables",
                new Entry("the tables: editions and the dates they cover; import of others", TablesCommand::new));
        COMMANDS.put(
                "store",
                new Entry("the server's store: verify its audit trail, back up, restore, purge", StoreCommand::new));
        COMMANDS.put("serve", new Entry("the workbench in a browser, and the REST interface", ServeCommand::new));
    }

    private Main() {}

    /** Runs the command named by {@code args} and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the command named by {@code args} on the process's own streams; returns its exit code. */
    static int run(String... args) {
        return run(Shell.ofProcess(), args);
    }

    /** Runs the command named by {@code args}; returns its exit code. */
    static int run(Shell shell, String... args) {
        List<String> arguments = List.of(args);
        try {
            return dispatch(shell, arguments);
        } catch (UsageError e) {
            shell.err().println("cannula: " + e.getMessage());
            return Exit.USAGE;
        } catch (MissingExtension | TableStoreException e) {
            shell.err().println("cannula: " + e.getMessage());
            return Exit.NOTHING_DONE;
        } catch (IOException | UncheckedIOException e) {
            return unwritable(shell, e);
        } catch (RuntimeException | Error e) {
            return Crash.report(shell, e, arguments);
        }
    }

    static String version() {
        return Coder.VERSION;
    }

    private static int dispatch(Shell shell, List<String> arguments) throws IOException {
        String name = arguments.isEmpty() ? "" : arguments.get(0);
        switch (name) {
            case "" -> {
                shell.err().print(usage());
                return Exit.USAGE;
            }
            case "--version", "-V", "version" -> {
                shell.print("cannula " + version() + "\n");
                return Exit.DONE;
            }
            case "help", "--help", "-h" -> {
                return help(shell, arguments.size() > 1 ? arguments.get(1) : null);
            }
            case "rehearse" -> {
                return Rehearse.run(arguments.subList(1, arguments.size()));
            }
            default -> {
                return run(shell, name, arguments.subList(1, arguments.size()));
            }
        }
    }

    private static int help(Shell shell, @Nullable String command) {
        shell.print(command == null ? usage() : usage(shell, named(shell, command)));
        return Exit.DONE;
    }

    private static String usage() {
        StringBuilder text = new StringBuilder();
        text.append("cannula: drug administrations to codes, claims to findings.\n\nUsage: cannula COMMAND ...\n\n");
        COMMANDS.forEach((name, entry) -> text.append(String.format(Locale.ROOT, "  %-13s%s%n", name, entry.about())));
        text.append("\n  help COMMAND, or COMMAND --help, lists its options; --version names the engine.\n");
        text.append(
                "  Exit codes: 0 done, 1 internal failure, 2 usage, 3 some inputs rejected, 4 nothing could be done,\n");
        text.append("  5 --fail-on matched.\n");
        return text.toString();
    }

    private static Command named(Shell shell, String name) {
        Entry entry = COMMANDS.get(name);
        if (entry == null) {
            throw new UsageError("there is no command \"" + name + "\"; commands are "
                    + String.join(", ", COMMANDS.keySet()) + Nearest.hint(name, COMMANDS.keySet()));
        }
        return entry.make().apply(shell);
    }

    private static String usage(Shell shell, Command command) {
        return line(shell, command).getUsageMessage(Ansi.OFF);
    }

    private static CommandLine line(Shell shell, Command command) {
        CommandLine line = new CommandLine(command.spec());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Math.max(60, Math.min(110, shell.look().width())));
        return line;
    }

    private static int run(Shell shell, String name, List<String> arguments) throws IOException {
        Command command = named(shell, name);
        try {
            ParseResult given = line(shell, command).parseArgs(arguments.toArray(String[]::new));
            if (given.isUsageHelpRequested()) {
                shell.print(usage(shell, command));
                return Exit.DONE;
            }
            return command.run(given);
        } catch (ParameterException wrong) {
            List<String> near =
                    wrong instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.<String>of();
            shell.err()
                    .println("cannula " + name + ": " + wrong.getMessage()
                            + (near.isEmpty() ? "" : ". Did you mean " + String.join(" or ", near) + "?"));
            shell.err().println("cannula help " + name + " lists what can be asked.");
            return Exit.USAGE;
        }
    }

    /** A reader that has seen enough closes the pipe: no failure. Anything else keeps results from being whole. */
    private static int unwritable(Shell shell, Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        String says = String.valueOf(cause == null ? null : cause.getMessage());
        if (says.contains("Broken pipe") || says.contains("closed")) {
            return Exit.DONE;
        }
        shell.err().println("cannula: reading or writing failed, the results are not whole: " + says);
        return Exit.INTERNAL;
    }
}
