package org.cannula.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannula.formats.serve.CannotServe;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.formats.serve.Serving;
import org.jspecify.annotations.Nullable;
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
        spec.addOption(StoreAt.option());
        spec.addOption(
                path(
                        "--tls-certificate",
                        "The server's certificate and those above it, as PEM; needed where the address is not this machine's own."));
        spec.addOption(path("--tls-key", "The private key of the certificate, as PEM."));
        spec.addOption(OptionSpec.builder("--name")
                .paramLabel("NAME")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("A name others reach the server by, such as cannula.example.org. May be repeated.")
                .build());
        return spec.addOption(TableFolder.option());
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String host = given.matchedOptionValue("--host", "127.0.0.1");
        ServeSettings.Tls tls = tls(given);
        if (tls == null) {
            refuseOpenHost(host);
        }
        Path folder = ServerFolder.of(shell, given);
        List<String> policies = given.matchedOptionValue("--policy", List.of());
        ServeSettings settings = new ServeSettings(
                host,
                given.matchedOptionValue("--port", PORT),
                folder,
                null,
                Policies.of(policies, Path.of("")).payers(),
                TableFolder.tables(shell, given),
                Extensions.ofProcess(),
                StoreAt.of(shell, given, folder),
                TableFolder.of(shell, given).path(),
                tls,
                given.matchedOptionValue("--name", List.of()));
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

    private static OptionSpec path(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("FILE")
                .type(Path.class)
                .description(description)
                .build();
    }

    private static ServeSettings.@Nullable Tls tls(ParseResult given) {
        Path certificate = given.matchedOptionValue("--tls-certificate", null);
        Path key = given.matchedOptionValue("--tls-key", null);
        if ((certificate == null) != (key == null)) {
            throw new UsageError("--tls-certificate and --tls-key go together");
        }
        if (certificate == null || key == null) {
            return null;
        }
        for (Path file : List.of(certificate, key)) {
            if (!Files.isReadable(file)) {
                throw new UsageError(file + ": cannot be read");
            }
        }
        return new ServeSettings.Tls(certificate, key);
    }

    /** Without accounts and encryption whoever reaches the port could read what is typed. */
    private static void refuseOpenHost(String host) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new UsageError("--host " + host
                        + ": others could reach it, and what they send could be read on the way; valid: --tls-certificate and"
                        + " --tls-key with the server's own certificate, or a loopback address such as 127.0.0.1. From another machine, forward the port: ssh -L "
                        + PORT + ":127.0.0.1:" + PORT);
            }
        } catch (UnknownHostException e) {
            throw new UsageError("--host " + host + ": no such address; valid: a loopback address such as 127.0.0.1");
        }
    }
}
