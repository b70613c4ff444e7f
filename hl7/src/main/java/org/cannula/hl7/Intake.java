package org.cannula.hl7;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.cannula.formats.mar.SiteMapping;

/**
 * Takes messages: reads each, keeps it, and only then answers AA. Messages that several connections bring at once are kept in
 * one transaction.
 */
final class Intake {

    private static final int TOGETHER = 512;
    private static final int WAIT_SECONDS = 20;

    private record Waiting(FeedStore.Received message, CompletableFuture<FeedStore.Kept> kept) {}

    private final FeedStore store;
    private final SiteMapping site;
    private final Duration delay;
    private final Clock clock;
    private final Consumer<String> log;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
    private final LongAdder refused = new LongAdder();

    Intake(FeedStore store, SiteMapping site, Duration delay, Clock clock, Consumer<String> log) {
        this.store = store;
        this.site = site;
        this.delay = delay;
        this.clock = clock;
        this.log = log;
    }

    /** The answer to a message: AA once it is kept, AE or AR with the reason. */
    String take(byte[] bytes) throws InterruptedException {
        String text = MessageText.normal(MessageText.decoded(bytes));
        LocalDateTime now = LocalDateTime.now(clock);
        String control = Acknowledgement.controlOf(text);
        try {
            Facts.Header header = FactsReader.read(site, text, "", 1).header();
            if (header.kind().equals("ADT") && !FactsReader.STAYS.contains(header.event())) {
                // Taken, and nothing in it is of use here.
                return new Acknowledgement("AA", control, "").write(text, now);
            }
            FeedStore.Kept kept = keep(
                    new FeedStore.Received(header.sender(), header.control(), header.patient(), clock.millis(), text));
            if (kept == FeedStore.Kept.ANOTHER) {
                throw FactsReader.bad(
                        "MSH-10", "the control id of another message", "one no other message of this sender has");
            }
            return new Acknowledgement("AA", control, "").write(text, now);
        } catch (Unreadable why) {
            refused.increment();
            log.accept("refused: " + why.verdict() + " " + why.place() + ", found " + form(why.found()));
            return new Acknowledgement(why.verdict().name(), control, why.says()).write(text, now);
        } catch (RuntimeException unforeseen) {
            refused.increment();
            log.accept("refused: " + unforeseen.getClass().getSimpleName());
            return new Acknowledgement("AE", control, "the message cannot be read").write(text, now);
        } catch (ExecutionException | TimeoutException notKept) {
            refused.increment();
            log.accept("not kept: " + notKept.getClass().getSimpleName());
            return new Acknowledgement("AE", control, "the message could not be kept; send it again").write(text, now);
        }
    }

    /** Words of what was found, nothing of its digits: a log holds nothing of a patient. */
    private static String form(String found) {
        return found.replaceAll("\\d", "9");
    }

    private FeedStore.Kept keep(FeedStore.Received message)
            throws InterruptedException, ExecutionException, TimeoutException {
        Waiting waiting = new Waiting(message, new CompletableFuture<>());
        queue.put(waiting);
        return waiting.kept().get(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Keeps what waits, until the thread is interrupted. */
    void run() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (true) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, TOGETHER - 1);
                try {
                    List<FeedStore.Kept> kept = store.keep(
                            batch.stream().map(Waiting::message).toList(), clock.millis() + delay.toMillis());
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).kept().complete(kept.get(i));
                    }
                } catch (SQLException e) {
                    batch.forEach(each -> each.kept().completeExceptionally(e));
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Messages that were answered AE or AR. */
    long refused() {
        return refused.sum();
    }
}
