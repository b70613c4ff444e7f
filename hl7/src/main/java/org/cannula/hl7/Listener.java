package org.cannula.hl7;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;

/** Listens for connections of MLLP and answers every message on them, one after another. */
final class Listener implements Closeable {

    private static final int MOST_CONNECTIONS = 256;
    private static final int IDLE_MILLIS = 15 * 60 * 1000;

    private final ServerSocket server;
    private final Intake intake;
    private final Consumer<String> log;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
    private final ExecutorService threads = Executors.newCachedThreadPool(run -> {
        Thread thread = new Thread(run, "mllp");
        thread.setDaemon(true);
        return thread;
    });

    Listener(ServerSocketFactory sockets, String host, int port, Intake intake, Consumer<String> log)
            throws IOException {
        this.server = sockets.createServerSocket();
        this.server.setReuseAddress(true);
        this.server.bind(new java.net.InetSocketAddress(InetAddress.getByName(host), port), 100);
        this.intake = intake;
        this.log = log;
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (!room.tryAcquire()) {
                    log.accept("a connection was turned away: " + MOST_CONNECTIONS + " are open");
                    socket.close();
                    continue;
                }
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    log.accept("a connection could not be taken: " + e.getMessage());
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(IDLE_MILLIS);
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (byte[] message = Mllp.read(in); message != null; message = Mllp.read(in)) {
                Mllp.write(out, intake.take(message));
            }
        } catch (Mllp.TooLong tooLong) {
            log.accept("a connection was closed: " + tooLong.getMessage());
            refuse(socket, tooLong);
        } catch (SocketTimeoutException idle) {
            log.accept("a connection was closed: nothing came for 15 minutes");
        } catch (IOException gone) {
            // The sender went away; it sends again what was not acknowledged.
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
            room.release();
        }
    }

    private static void refuse(Socket socket, Mllp.TooLong why) {
        try {
            Mllp.write(
                    socket.getOutputStream(),
                    new Acknowledgement("AR", "", String.valueOf(why.getMessage()))
                            .write("", LocalDateTime.now(java.time.ZoneId.systemDefault())));
        } catch (IOException gone) {
            // Then nobody hears it.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket each : open) {
            each.close();
        }
        threads.shutdownNow();
    }
}
