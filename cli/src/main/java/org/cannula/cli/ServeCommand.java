package org.cannula.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.cannula.formats.serve.CannotServe;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.formats.serve.Serving;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Starts the server and the pages in the browser; ends when it is interrupted. */
final class ServeCommand implements Command {

    /** Nothing well known listens there. */
    private static final int PORT = 8370;

    private final Shell shell;

    ServeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec("serve", "Open the workbench in a browser: visits, rules, audits, worklist.");
        spec.addOption(OptionSpec.builder("--port")
                .paramLabel("N")
                .type(Integer.class)
                .description("The port to listen on, " + PORT + " unless given; 0 for any that is free.")
                .build());
        spec.addOption(OptionSpec.builder("--host")
                .paramLabel("ADDRESS")
                .type(String.class)
                .description("The address to listen on, 127.0.0.1 unless given: this machine alone.")
                .build());
        spec.addOption(OptionSpec.builder("--data")
                .paramLabel("DIR")
                .type(Path.class)
                .description("The folder of everything the server keeps; otherwise the user's own.")
                .build());
        spec.addOption(Command.flag("Do not open a browser, only print the link.", "--no-browser"));
        spec.addOption(OptionSpec.builder("--policy")
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("A payer file to offer beside the built-in payers. May be repeated.")
                .build());
        return spec.addOption(TableFolder.option());
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String host = given.matchedOptionValue("--host", "127.0.0.1");
        refuseOpenHost(host);
        List<String> policies = given.matchedOptionValue("--policy", List.of());
        ServeSettings settings = new ServeSettings(
                host,
                given.matchedOptionValue("--port", PORT),
                ServerFolder.of(shell, given),
                null,
                Policies.of(policies, Path.of("")).payers(),
                TableFolder.tables(shell, given),
                Extensions.ofProcess());
        try (Serving.Running running = Extensions.load("server", Serving.class).start(settings)) {
            URI link = running.signInLink();
            shell.print("Cannula listens on " + running.address() + "\n\n  " + link
                    + "\n\nThe link signs a browser in, once. Press Enter for another one, Ctrl-C to end.\n");
            if (!given.matchedOptionValue("--no-browser", false)) {
                Browser.open(link);
            }
            FreshLinks.onEnter(shell, running);
            running.await();
        } catch (CannotServe e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    /** Without accounts and encryption whoever reaches the port could read what is typed. */
    private static void refuseOpenHost(String host) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new UsageError("--host " + host
                        + ": others could reach it, and accounts and TLS are not set up; valid: a loopback address such as"
                        + " 127.0.0.1. From another machine, forward the port: ssh -L " + PORT + ":127.0.0.1:" + PORT);
            }
        } catch (UnknownHostException e) {
            throw new UsageError("--host " + host + ": no such address; valid: a loopback address such as 127.0.0.1");
        }
    }
}
