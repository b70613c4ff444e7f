package org.cannula.server.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cannula.codes.Tables;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.formats.serve.Serving;
import org.cannula.policy.Payers;
import org.cannula.server.ServerProgram;
import org.cannula.store.Actor;
import org.cannula.store.Role;
import org.cannula.store.Store;
import org.cannula.store.StoreAddress;
import org.cannula.store.testing.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A server of its own for each class of tests and each database, with an account and a token for every role. */
@ParameterizedClass
@EnumSource(Kind.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {

    static final Path ROOT = Path.of(System.getProperty("cannula.root"));

    private static final Actor TEST = new Actor("test", "test");

    @Parameter
    Kind kind;

    Path folder;
    StoreAddress address;
    Serving.@Nullable Running running;
    private @Nullable Kind started;
    final Map<Role, String> tokens = new EnumMap<>(Role.class);

    /** Once for each database: one instance runs the tests of both. */
    @BeforeEach
    void start() throws IOException {
        if (running != null && started == kind) {
            return;
        }
        end();
        started = kind;
        folder = Files.createTempDirectory("cannula-server-test");
        address = kind.fresh(folder);
        begin();
        // Beside the server, as the command line does it.
        try (Store store = Store.open(address)) {
            for (Role role : Role.values()) {
                String name = role.word();
                store.accounts().add(name, role, null, TEST);
                tokens.put(
                        role,
                        store.tokens()
                                .make(name, "test", Duration.ofDays(1), TEST)
                                .secret());
            }
        }
    }

    void begin() {
        running = new ServerProgram().start(settings());
    }

    ServeSettings settings() {
        return new ServeSettings(
                "127.0.0.1",
                0,
                folder,
                folder,
                Payers.builtIn(),
                Tables.builtIn(),
                ExtensionFinder.CLASS_PATH,
                address.url(),
                folder.resolve("tables"),
                null,
                List.of());
    }

    @AfterAll
    void end() throws IOException {
        if (running == null) {
            return;
        }
        running.close();
        running = null;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    Asked as(@Nullable Role role) {
        return new Asked(running.address(), role == null ? null : tokens.get(role));
    }

    Asked browser() throws IOException, InterruptedException {
        return Asked.byLink(running.address(), running.signInLink());
    }

    static String example(String name) {
        try {
            return Files.readString(ROOT.resolve("examples").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many claims, one a line: every second one bills 96368 twice. */
    static String claims(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(claim(i)).append('\n');
        }
        return text.toString();
    }

    static String claim(int number) {
        return "{\"claim\":\"C" + number
                + "\",\"type\":\"institutional\",\"billType\":\"0131\",\"filing\":\"MB\",\"patient\":\"P"
                + number + "\",\"provider\":\"prov" + number % 3
                + "\",\"from\":\"2026-03-02\",\"through\":\"2026-03-02\",\"lines\":["
                + "{\"line\":1,\"code\":\"96365\",\"units\":1,\"charge\":\"310.00\"},"
                + "{\"line\":2,\"code\":\"96368\",\"units\":" + (number % 2 + 1) + ",\"charge\":\"95.00\"}]}";
    }
}
