package org.cannula.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cannula.codes.Tables;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.formats.serve.Serving;
import org.cannula.policy.Payers;

/** The server as it runs for a person, on a free port of this machine, with a data folder of its own. */
public final class TestServer implements AutoCloseable {

    /** The checkout. */
    static final Path ROOT =
            Path.of(System.getProperty("cannula.root", "..")).toAbsolutePath().normalize();

    private final Serving.Running running;

    private TestServer(Serving.Running running) {
        this.running = running;
    }

    static TestServer start() {
        return new TestServer(new ServerProgram().start(settings(0)));
    }

    static ServeSettings settings(int port) {
        try {
            return new ServeSettings(
                    "127.0.0.1",
                    port,
                    Files.createTempDirectory("cannula-server"),
                    pages(),
                    Payers.builtIn(),
                    Tables.builtIn(),
                    ExtensionFinder.CLASS_PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the built pages lie, if they were built. */
    static Path pages() {
        return ROOT.resolve("web").resolve("dist");
    }

    URI address() {
        return running.address();
    }

    URI signInLink() {
        return running.signInLink();
    }

    @Override
    public void close() {
        running.close();
    }
}
