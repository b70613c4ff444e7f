package org.cannula.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.formats.feed.FeedStatus;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of a hospital over real sockets, with messages repeated, reordered and broken, connections cut, a billing system that
 * forgets to answer, and the feed killed again and again. In the end every visit is charged what was documented, once.
 */
class FeedKillTest {

    /** {@code -Dcannula.feed.visits=2000} plays a whole day. */
    private static final int VISITS = Integer.getInteger("cannula.feed.visits", 200);

    private static final int KILLS = Integer.getInteger("cannula.feed.kills", 12);

    private static final long SEED = Long.getLong("cannula.feed.seed", 1);
    private static final long DRAIN_MILLIS = 300_000;

    @TempDir
    Path folder;

    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicBoolean killing = new AtomicBoolean(true);
    private Process process;

    @Test
    void nothingIsLostAndNothingIsChargedTwice() throws Exception {
        List<HospitalDay.Told> day = HospitalDay.of(VISITS, SEED);
        long messages = day.stream().mapToLong(visit -> visit.messages().size()).sum();
        Path store = folder.resolve("feed.db");
        long began = System.nanoTime();
        FeedStatus status;
        try (ChargeReceiver billing = new ChargeReceiver(true)) {
            int port = freePort();
            Thread killer = new Thread(() -> killAgainAndAgain(port, billing.port(), store), "killer");
            killer.start();
            List<String> said = new ArrayList<>();
            Simulator simulator = new Simulator("127.0.0.1", port, true, SEED, said::add);
            simulator.send(day, false);
            drain(store);
            int charged = billing.messages.size();
            simulator.send(day, true);
            drain(store);
            killing.set(false);
            killer.join();
            drain(store);
            process.destroyForcibly().waitFor();
            try (FeedStore kept = FeedStore.open(store)) {
                status = kept.status();
            }
            double seconds = (System.nanoTime() - began) / 1e9;

            assertThat(status.messages()).as("messages kept").isEqualTo(messages);
            assertThat(status.refused()).isEmpty();
            assertThat(status.unplaced()).isZero();
            assertThat(billing.contradictions).isEmpty();
            Map<String, Map<String, Integer>> expected = new TreeMap<>();
            int held = expected(day, expected);
            Map<String, Map<String, Integer>> net = billing.net();
            Map<String, String> wrong = new TreeMap<>();
            for (HospitalDay.Told told : day) {
                boolean asksLater = told.messages().stream().anyMatch(HospitalDay.Message::late)
                        && !expected.containsKey(told.id())
                        && status.held().stream().anyMatch(h -> h.startsWith("visit " + told.id() + ":"));
                if (asksLater) {
                    // Charged, and what came later made it doubtful: what was charged stands until somebody answers.
                    net.remove(told.id());
                } else if (!Objects.equals(net.get(told.id()), expected.get(told.id()))) {
                    wrong.put(told.id(), expected.get(told.id()) + " but " + net.get(told.id()));
                }
            }
            assertThat(wrong).as("visits charged otherwise than documented").isEmpty();
            assertThat(net.keySet()).isEqualTo(expected.keySet());
            assertThat(status.encounters().getOrDefault("held", 0L)).isEqualTo(held);
            assertThat(status.encounters().getOrDefault("open", 0L)).isZero();
            assertThat(status.credits()).as("late amendments were credited").isPositive();
            assertThat(billing.messages.size()).isGreaterThan(charged);
            System.out.printf(
                    "feed: %d messages of %d visits in %.0f s, %d kills: %s, %d charges, %d credits in %d messages (%d delivered"
                            + " again), lost 0, charged twice 0%n",
                    messages,
                    VISITS,
                    seconds,
                    kills.get(),
                    status.encounters(),
                    status.charges(),
                    status.credits(),
                    billing.messages.size(),
                    billing.again.get());
        } finally {
            killing.set(false);
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    /** What each visit must be charged; how many are held instead. */
    private static int expected(List<HospitalDay.Told> day, Map<String, Map<String, Integer>> expected) {
        Map<String, List<Visit>> byPatient = new LinkedHashMap<>();
        for (HospitalDay.Told told : day) {
            if (told.truth() != null && !told.truth().administrations().isEmpty()) {
                byPatient
                        .computeIfAbsent(told.patient(), p -> new ArrayList<>())
                        .add(told.truth());
            }
        }
        Coder coder = Coder.withBuiltInPayers();
        int held = 0;
        for (List<Visit> visits : byPatient.values()) {
            for (CodedVisit coded : coder.code(visits)) {
                if (!coded.queries().isEmpty()) {
                    held++;
                    continue;
                }
                Map<String, Integer> lines = new TreeMap<>();
                for (CodedLine line : coded.lines()) {
                    String modifiers = line.modifiers().isEmpty() ? "" : " -" + String.join(" -", line.modifiers());
                    String ndc = line.code().equals("J3373") ? " 00409653301" : "";
                    String date = line.date().toString().replace("-", "");
                    lines.merge(line.code() + " x" + line.units() + modifiers + " " + date + ndc, 1, Integer::sum);
                }
                if (!lines.isEmpty()) {
                    expected.put(coded.visit(), lines);
                }
            }
        }
        return held;
    }

    private void killAgainAndAgain(int port, int billing, Path store) {
        Random random = new Random(SEED);
        try {
            while (killing.get()) {
                process = start(port, billing, store);
                awaitPort(port);
                long until = System.currentTimeMillis() + 100 + random.nextInt(2000);
                while (killing.get() && (kills.get() >= KILLS || System.currentTimeMillis() < until)) {
                    Thread.sleep(20);
                }
                if (killing.get()) {
                    // SIGKILL: nothing of it may end in order.
                    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
                    kills.incrementAndGet();
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitPort(int port) throws InterruptedException {
        while (killing.get()) {
            try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(tried.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
    }

    private static Process start(int port, int billing, Path store) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dcannula.root=" + System.getProperty("cannula.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.cannula.hl7.FeedProcess",
                        String.valueOf(port),
                        "127.0.0.1:" + billing,
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(store + ".log")))
                .start();
    }

    /** Waits until no patient is due and no charge unsent. */
    private static void drain(Path store) throws Exception {
        long until = System.currentTimeMillis() + DRAIN_MILLIS;
        try (FeedStore kept = FeedStore.open(store)) {
            while (kept.due() > 0 || kept.status().unsent() > 0) {
                assertThat(System.currentTimeMillis()).as("drained in time").isLessThan(until);
                Thread.sleep(200);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
