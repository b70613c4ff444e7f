package org.cannula.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.engine.UncodableVisit;
import org.cannula.formats.feed.Feed;
import org.cannula.formats.feed.FeedSettings;
import org.cannula.formats.feed.FeedStatus;
import org.cannula.formats.feed.VisitCoding;
import org.cannula.formats.mar.SiteMapping;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Takes charts over MLLP and sends charges, until it is ended; or plays a day of a hospital to a feed. */
final class FeedCommand implements Command {

    private static final String DEFAULT_DELAY = "1h";

    private final Shell shell;

    FeedCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec("feed", "Take HL7 v2 charts over MLLP, send charges (DFT^P03).");
        spec.addPositional(Command.words(
                "WHAT", "0..1", "\"simulate\" plays a day of a hospital to a feed; \"status\" shows a store."));
        spec.addOption(
                text("--listen", "[HOST:]PORT", "Where to listen; the loopback address unless a host is named."));
        spec.addOption(text("--charges-to", "HOST:PORT|FOLDER", "Where charges go."));
        spec.addOption(Mappings.option());
        spec.addOption(OptionSpec.builder("--store")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Keeps messages and charges; made where there is none. feed.db unless named.")
                .build());
        spec.addOption(text(
                "--delay",
                "TIME",
                "How long after a discharge, or a later change, a visit is charged: 90s, 30m, 1h (if not given), 2d."));
        spec.addOption(OptionSpec.builder("--tls-keystore")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Listen with TLS: PKCS #12 file; its password is the variable CANNULA_KEYSTORE_PASSWORD.")
                .build());
        spec.addOption(Command.flag("Send charges with TLS.", "--charges-tls"));
        spec.addOption(OptionSpec.builder("--policy")
                .paramLabel("NAME|FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Payer to code under, whatever the messages name.")
                .build());
        spec.addOption(TableFolder.option());
        spec.addOption(text("--to", "HOST:PORT", "simulate: where the feed listens."));
        spec.addOption(number("--visits", "simulate: how many visits; 2000 if not given."));
        spec.addOption(number("--seed", "simulate: another day for another number."));
        spec.addOption(Command.flag("simulate: repeat, reorder and break messages, and cut connections.", "--faults"));
        return spec;
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec number(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("N")
                .type(Integer.class)
                .description(description)
                .build();
    }

    @Override
    public int run(ParseResult given) throws IOException {
        List<String> what = given.matchedPositionalValue(0, List.of());
        return switch (what.isEmpty() ? "" : what.get(0)) {
            case "" -> listen(given);
            case "simulate" -> simulate(given);
            case "status" -> status(given);
            default -> throw new UsageError("feed " + what.get(0) + ": simulate, status or nothing");
        };
    }

    private int listen(ParseResult given) throws IOException {
        String listen = needed(given, "--listen", "a port, such as --listen 2575");
        String chargesTo = needed(given, "--charges-to", "HOST:PORT or a folder");
        Policies policies = Policies.of(given.matchedOptionValue("--policy", List.of()), Path.of(""));
        Coder coder = new Coder(policies.payers(), TableFolder.tables(shell, given));
        FeedSettings settings = settings(given, listen, chargesTo);
        Feed feed = Extensions.load("hl7", Feed.class);
        try (Feed.Running running = feed.open(settings, coding(coder, policies), this::log)) {
            log("listening on " + settings.host() + ":" + running.port() + ", charges go to " + chargesTo);
            Thread ending = new Thread(() -> end(running), "end");
            Runtime.getRuntime().addShutdownHook(ending);
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private void end(Feed.Running running) {
        try {
            log(Words.of(running.status()));
            running.close();
        } catch (IOException e) {
            log("ending: " + e.getMessage());
        }
    }

    private FeedSettings settings(ParseResult given, String listen, String chargesTo) {
        int colon = listen.lastIndexOf(':');
        Path mapping = given.matchedOptionValue("--mapping", null);
        return new FeedSettings(
                colon < 0 ? "127.0.0.1" : listen.substring(0, colon),
                port(listen.substring(colon + 1), "--listen"),
                chargesTo,
                mapping == null ? SiteMapping.standard() : Mappings.site(mapping),
                given.matchedOptionValue("--store", Path.of("feed.db")),
                delay(given.matchedOptionValue("--delay", DEFAULT_DELAY)),
                given.matchedOptionValue("--tls-keystore", null),
                shell.environment().get("CANNULA_KEYSTORE_PASSWORD"),
                given.matchedOptionValue("--charges-tls", false));
    }

    private static VisitCoding coding(Coder coder, Policies policies) {
        return visits -> {
            List<Visit> applied = visits.stream().map(policies::applied).toList();
            List<VisitCoding.Outcome> outcomes = new ArrayList<>();
            for (Coded each : Coded.all(coder, applied)) {
                UncodableVisit refused = each.refused();
                outcomes.add(new VisitCoding.Outcome(
                        each.visit(),
                        refused == null
                                ? null
                                : Objects.requireNonNullElse(refused.getMessage(), "it cannot be coded")));
            }
            return outcomes;
        };
    }

    private int simulate(ParseResult given) throws IOException {
        String to = needed(given, "--to", "HOST:PORT, where the feed listens");
        int colon = to.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : to.substring(0, colon);
        int port = port(to.substring(colon + 1), "--to");
        int visits = given.matchedOptionValue("--visits", 2000);
        long seed = given.matchedOptionValue("--seed", 1);
        boolean faults = given.matchedOptionValue("--faults", false);
        Consumer<String> log = line -> shell.print(line + "\n");
        Extensions.load("hl7", Feed.class).simulate(host, port, visits, seed, faults, log);
        return Exit.DONE;
    }

    private int status(ParseResult given) throws IOException {
        Path store = given.matchedOptionValue("--store", Path.of("feed.db"));
        if (!Files.isRegularFile(store)) {
            throw new UsageError("--store " + store + ": no such file");
        }
        FeedStatus status = Extensions.load("hl7", Feed.class).status(store);
        shell.print(Words.of(status) + "\n");
        status.held().forEach(each -> shell.print("held: " + each + "\n"));
        status.refused().forEach(each -> shell.print("refused by the receiver: " + each + "\n"));
        return Exit.DONE;
    }

    /** What a status comes to. */
    private static final class Words {
        private Words() {}

        static String of(FeedStatus status) {
            StringBuilder words = new StringBuilder();
            words.append(status.messages()).append(" messages kept; encounters");
            status.encounters()
                    .forEach((state, count) ->
                            words.append(' ').append(state).append(' ').append(count));
            words.append("; ").append(status.charges()).append(" lines charged, ");
            words.append(status.credits()).append(" credited, ");
            words.append(status.unsent()).append(" messages to send");
            if (status.unplaced() > 0) {
                words.append("; ").append(status.unplaced()).append(" messages that name no encounter");
            }
            return words.toString();
        }
    }

    private void log(String line) {
        shell.err().println("feed: " + line);
    }

    private static String needed(ParseResult given, String option, String valid) {
        String value = given.matchedOptionValue(option, null);
        if (value == null) {
            throw new UsageError("feed needs " + option + ": " + valid);
        }
        return value;
    }

    private static int port(String text, String option) {
        boolean number = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65_535) {
            throw new UsageError(option + " " + text + ": a port from 0 to 65535");
        }
        return port;
    }

    /** A time such as 90s, 30m, 1h, 2d. */
    private static Duration delay(String text) {
        if (!text.matches("[0-9]{1,6}[smhd]")) {
            throw new UsageError("--delay " + text + ": a time such as 90s, 30m, 1h or 2d");
        }
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
