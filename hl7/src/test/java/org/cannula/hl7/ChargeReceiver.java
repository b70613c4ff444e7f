package org.cannula.hl7;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A billing system: takes charges over MLLP, one message once by its control id, as such systems do. Now and then it takes a
 * message and is gone before it answers.
 */
final class ChargeReceiver implements Closeable {

    final Map<String, String> messages = new TreeMap<>();
    final List<String> contradictions = new ArrayList<>();
    final AtomicLong again = new AtomicLong();
    private final ServerSocket server;
    private final Random random = new Random(5);
    private final boolean faults;

    ChargeReceiver(boolean faults) throws IOException {
        this.faults = faults;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "billing");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                serve(socket);
            } catch (IOException gone) {
                // The feed was killed, or this is closed.
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        for (byte[] bytes = Mllp.read(in); bytes != null; bytes = Mllp.read(in)) {
            String text = MessageText.decoded(bytes);
            String control = Acknowledgement.controlOf(text);
            synchronized (this) {
                String before = messages.putIfAbsent(control, text);
                if (before != null) {
                    again.incrementAndGet();
                    if (!before.equals(text)) {
                        contradictions.add(control);
                    }
                }
                if (faults && random.nextInt(40) == 0) {
                    return;
                }
            }
            Mllp.write(out, new Acknowledgement("AA", control, "").write(text, LocalDateTime.of(2026, 3, 2, 12, 0)));
        }
    }

    /** What stands charged of each visit: charges less credits, each as it is stored, with how often. */
    synchronized Map<String, Map<String, Integer>> net() throws Unreadable {
        Map<String, Map<String, Integer>> net = new TreeMap<>();
        for (String text : messages.values()) {
            Segments read = Segments.of(text);
            String visit = read.first("PV1").get(19);
            for (Segments.Part ft1 : read.all()) {
                if (ft1.name().equals("FT1")) {
                    StringBuilder line = new StringBuilder(ft1.get(25) + " x" + ft1.get(10));
                    for (int i = 0; i < ft1.repetitions(26); i++) {
                        line.append(" -").append(ft1.get(26, i, 1));
                    }
                    line.append(' ').append(ft1.get(4)).append(ft1.get(29) == null ? "" : " " + ft1.get(29));
                    int sign = ft1.get(6).equals("CG") ? 1 : -1;
                    net.computeIfAbsent(visit, v -> new TreeMap<>()).merge(line.toString(), sign, Integer::sum);
                }
            }
        }
        net.values().forEach(lines -> lines.values().removeIf(times -> times == 0));
        net.values().removeIf(Map::isEmpty);
        return net;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
