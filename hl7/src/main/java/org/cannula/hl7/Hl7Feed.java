package org.cannula.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.cannula.formats.feed.Feed;
import org.cannula.formats.feed.FeedSettings;
import org.cannula.formats.feed.FeedStatus;
import org.cannula.formats.feed.VisitCoding;

/** The feed: a listener, a store, one thread that charges and one that sends. */
public final class Hl7Feed implements Feed {

    private static final long IDLE_MILLIS = 100;

    @Override
    public Running open(FeedSettings settings, VisitCoding coding, Consumer<String> log) throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        FileChannel lock = alone(settings.store());
        FeedStore store = FeedStore.open(settings.store());
        try {
            store.lookAgain(clock.millis());
            SocketFactory outward = settings.tlsOut() ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
            Outlet outlet = Outlet.of(settings.chargesTo(), outward);
            Intake intake = new Intake(store, settings.site(), settings.delay(), clock, log);
            Charger charger = new Charger(store, settings.site(), coding, settings.delay(), clock);
            Sender sender = new Sender(store, outlet, clock, log);
            Listener listener = new Listener(sockets(settings), settings.host(), settings.port(), intake, log);
            return new Open(
                    lock,
                    store,
                    outlet,
                    listener,
                    List.of(
                            thread("intake", intake::run),
                            thread("charger", () -> repeat(charger::step, "charging", log)),
                            thread("sender", () -> repeat(sender::step, "sending", log))));
        } catch (IOException | SQLException | RuntimeException e) {
            store.close();
            lock.close();
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
    }

    @Override
    public FeedStatus status(Path file) throws IOException {
        try (FeedStore store = FeedStore.open(file)) {
            return store.status();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public long simulate(String host, int port, int visits, long seed, boolean faults, Consumer<String> log)
            throws IOException {
        return new Simulator(host, port, faults, seed, log).play(HospitalDay.of(visits, seed));
    }

    /** Two feeds on one store would send the same charges: the second one is refused. The lock ends with the process. */
    private static FileChannel alone(Path store) throws IOException {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException here) {
            // Taken by this very process.
        }
        channel.close();
        throw new IOException("another feed runs on the store " + store);
    }

    private static ServerSocketFactory sockets(FeedSettings settings) throws IOException {
        Path keystore = settings.keystore();
        if (keystore == null) {
            return ServerSocketFactory.getDefault();
        }
        String given = settings.keystorePassword();
        char[] password = given == null ? new char[0] : given.toCharArray();
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context.getServerSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("the keystore " + keystore + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** A step of work; whether there was any. */
    private interface Step {
        boolean take() throws SQLException, InterruptedException;
    }

    /** Takes steps until the thread is interrupted. What fails is tried again: nothing of it was written. */
    private static void repeat(Step step, String what, Consumer<String> log) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                boolean worked = false;
                try {
                    worked = step.take();
                } catch (SQLException | RuntimeException e) {
                    log.accept(what + " failed and is tried again: " + e);
                    Thread.sleep(1_000);
                }
                if (!worked) {
                    Thread.sleep(IDLE_MILLIS);
                }
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private static Thread thread(String name, Runnable run) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private record Open(FileChannel lock, FeedStore store, Outlet outlet, Listener listener, List<Thread> threads)
            implements Running {

        @Override
        public int port() {
            return listener.port();
        }

        @Override
        public FeedStatus status() throws IOException {
            try {
                return store.status();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
            List<Thread> left = new ArrayList<>(threads);
            left.forEach(Thread::interrupt);
            for (Thread each : left) {
                try {
                    each.join(5_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            outlet.close();
            store.close();
            lock.close();
        }
    }
}
