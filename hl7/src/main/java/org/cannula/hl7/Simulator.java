package org.cannula.hl7;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends a day's messages to a feed, as an interface engine does: each until it is acknowledged. With faults, messages are
 * repeated and reordered, garbage stands between them, and connections are cut before the acknowledgement is read.
 */
final class Simulator {

    private static final int CONNECTIONS = 4;
    private static final int WINDOW = 24;
    private static final long GIVE_UP_MILLIS = 10 * 60 * 1000;

    private final String host;
    private final int port;
    private final boolean faults;
    private final long seed;
    private final Consumer<String> log;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong garbage = new AtomicLong();
    private final AtomicLong cuts = new AtomicLong();

    Simulator(String host, int port, boolean faults, long seed, Consumer<String> log) {
        this.host = host;
        this.port = port;
        this.faults = faults;
        this.seed = seed;
        this.log = log;
    }

    /** Plays the day, what comes late at its end; how many messages were acknowledged. */
    long play(List<HospitalDay.Told> day) throws IOException {
        long began = System.nanoTime();
        send(day, false);
        send(day, true);
        long millis = Math.max(1, (System.nanoTime() - began) / 1_000_000);
        log.accept(acknowledged.get() + " messages acknowledged, " + acknowledged.get() * 1000 / millis + " a second, "
                + repeated.get() + " of them sent again, " + garbage.get() + " pieces of garbage, " + cuts.get()
                + " connections cut");
        return acknowledged.get();
    }

    /** Sends messages that are late, or those that are not. */
    void send(List<HospitalDay.Told> day, boolean late) throws IOException {
        List<HospitalDay.Message> messages = new ArrayList<>();
        day.forEach(
                visit -> visit.messages().stream().filter(m -> m.late() == late).forEach(messages::add));
        messages.sort(Comparator.comparingInt(HospitalDay.Message::minute).thenComparing(HospitalDay.Message::control));
        List<Thread> threads = new ArrayList<>();
        List<IOException> failed = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < CONNECTIONS; i++) {
            List<HospitalDay.Message> part = new ArrayList<>();
            for (int at = i; at < messages.size(); at += CONNECTIONS) {
                part.add(messages.get(at));
            }
            Random random = new Random(seed * 31 + i + (late ? 7 : 0));
            Thread thread = new Thread(
                    () -> {
                        try {
                            new Line(random).send(part);
                        } catch (IOException e) {
                            failed.add(e);
                        }
                    },
                    "simulator-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread each : threads) {
            try {
                each.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    /** One connection, made anew whenever it breaks. */
    private final class Line {
        private final Random random;
        private @Nullable MllpClient client;

        Line(Random random) {
            this.random = random;
        }

        void send(List<HospitalDay.Message> messages) throws IOException {
            for (int from = 0; from < messages.size(); from += WINDOW) {
                List<HospitalDay.Message> window =
                        new ArrayList<>(messages.subList(from, Math.min(messages.size(), from + WINDOW)));
                if (faults) {
                    Collections.shuffle(window, random);
                }
                for (HospitalDay.Message each : window) {
                    until(each);
                    if (faults && random.nextInt(50) == 0) {
                        repeated.incrementAndGet();
                        until(window.get(random.nextInt(window.indexOf(each) + 1)));
                    }
                }
            }
            close();
        }

        /** Sends a message until it is acknowledged. */
        private void until(HospitalDay.Message message) throws IOException {
            long start = System.currentTimeMillis();
            while (true) {
                try {
                    MllpClient open = client();
                    if (faults) {
                        spoil(open, message);
                    }
                    Acknowledgement answer = client().exchange(message.text());
                    if (answer.code().equals("AA") && answer.control().equals(message.control())) {
                        acknowledged.incrementAndGet();
                        return;
                    }
                    if (!answer.control().equals(message.control())) {
                        throw new IOException("an answer to another message");
                    }
                    if (!answer.says().contains("send it again")) {
                        throw new IllegalStateException(answer.toString());
                    }
                } catch (IOException broken) {
                    close();
                    if (System.currentTimeMillis() - start > GIVE_UP_MILLIS) {
                        throw broken;
                    }
                    pause();
                }
            }
        }

        private void spoil(MllpClient open, HospitalDay.Message message) throws IOException {
            switch (random.nextInt(300)) {
                case 0 -> {
                    garbage.incrementAndGet();
                    open.raw("no frame at all \u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1));
                }
                case 1 -> {
                    garbage.incrementAndGet();
                    String code =
                            open.exchange("PID|in a frame, and no message").code();
                    if (code.equals("AA")) {
                        throw new IllegalStateException("garbage was acknowledged");
                    }
                }
                case 2 -> {
                    garbage.incrementAndGet();
                    String half = message.text().substring(0, message.text().length() / 2);
                    open.raw(("\u000B" + half).getBytes(StandardCharsets.UTF_8));
                    cut();
                }
                case 3 -> {
                    open.send(message.text());
                    cut();
                }
                default -> {
                    // Nothing is wrong this time.
                }
            }
        }

        private void cut() throws IOException {
            cuts.incrementAndGet();
            close();
        }

        private MllpClient client() throws IOException {
            MllpClient open = client;
            if (open == null) {
                open = MllpClient.connect(SocketFactory.getDefault(), host, port);
                client = open;
            }
            return open;
        }

        private void close() throws IOException {
            MllpClient open = client;
            client = null;
            if (open != null) {
                open.close();
            }
        }

        private void pause() throws IOException {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
