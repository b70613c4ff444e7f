package org.cannula.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of this machine, started for the tests of one JVM in a folder of its own, and ended with it. Its texts sort as
 * people of a language sort them, so that a query which relies on that shows.
 */
public final class PostgreSql {

    /** Why tests on it are left out; .ci/allowed-skips knows it. */
    public static final String MISSING = "PostgreSQL is not installed: no /usr/lib/postgresql/*/bin/initdb";

    private static final String USER = "cannula";

    private static @Nullable PostgreSql running;

    private final Path folder;
    private final int port;
    private final Process server;
    private int databases;

    private PostgreSql(Path bin) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("cannula-postgresql");
        Path data = folder.resolve("data");
        if (isRoot()) {
            run(List.of("chown", "nobody", folder.toString()));
        }
        run(asOwner(List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=en-US",
                "--no-sync")));
        port = freePort();
        server = new ProcessBuilder(asOwner(List.of(
                        bin.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off",
                        "-c",
                        "max_connections=200")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createTempFile("cannula-postgresql", ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of PostgreSQL"));
        await();
    }

    /** The address of a new empty database; nothing where PostgreSQL is not installed. */
    public static synchronized Optional<String> newDatabase() {
        Optional<Path> bin = bin();
        if (bin.isEmpty()) {
            return Optional.empty();
        }
        try {
            PostgreSql server = running == null ? new PostgreSql(bin.get()) : running;
            running = server;
            return Optional.of(server.create());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The newest one. */
    private static Optional<Path> bin() {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb"))
                            && Files.isExecutable(folder.resolve("postgres")))
                    .max(Comparator.comparingInt(folder ->
                            Integer.parseInt(String.valueOf(folder.getParent().getFileName()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** It refuses to run as root; then it runs as one who owns nothing else. */
    private static List<String> asOwner(List<String> command) {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        all.addAll(command);
        return all;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        for (int turn = 0; turn < 200; turn++) {
            try (Connection connection = connect()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("PostgreSQL does not answer");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    private String create() throws SQLException {
        String name = "test" + ++databases;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return url(name);
    }

    private void end() {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                    .start()
                    .waitFor();
            if (!server.waitFor(5, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
