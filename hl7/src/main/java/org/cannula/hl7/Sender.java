package org.cannula.hl7;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Sends what is to be sent, in its order, until each is acknowledged. */
final class Sender {

    private static final int AT_ONCE = 100;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final FeedStore store;
    private final Outlet outlet;
    private final Clock clock;
    private final Consumer<String> log;
    private long pause = FIRST_PAUSE_MILLIS;

    Sender(FeedStore store, Outlet outlet, Clock clock, Consumer<String> log) {
        this.store = store;
        this.outlet = outlet;
        this.clock = clock;
        this.log = log;
    }

    /** Sends what waits; whether there was anything. Where the receiver cannot be reached it pauses, longer each time. */
    boolean step() throws SQLException, InterruptedException {
        List<FeedStore.Outgoing> waiting = store.unsent(AT_ONCE);
        for (FeedStore.Outgoing each : waiting) {
            try {
                String refusal = outlet.deliver(each);
                if (refusal != null) {
                    log.accept("charges " + each.control() + " were refused by the receiver");
                }
                store.acknowledged(each.number(), clock.millis(), refusal);
                pause = FIRST_PAUSE_MILLIS;
            } catch (IOException unreachable) {
                if (pause == FIRST_PAUSE_MILLIS) {
                    log.accept("charges cannot be delivered: " + unreachable.getMessage());
                }
                Thread.sleep(pause);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
                return true;
            }
        }
        return !waiting.isEmpty();
    }
}
