package org.cannula.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins by account name and by address, so that passwords cannot be tried out: after some, each further one has to wait,
 * twice as long every time.
 */
@Component
class Attempts {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Failures are forgotten after so long. */
    private static final Duration MEMORY = Duration.ofHours(1);

    /** Names are the asker's choice: no more of them are remembered. */
    private static final int REMEMBERED = 10_000;

    private record Failed(int times, Instant last) {}

    private final Clock clock;
    private final Map<String, Failed> failed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > REMEMBERED;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** How long the next attempt has to wait; zero where it need not. */
    synchronized Duration wait(String... keys) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (String key : keys) {
            Failed before = failed.get(key);
            if (before != null && before.times() >= FREE) {
                Duration left = Duration.between(now, before.last().plus(pause(before.times())));
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
        }
        return longest;
    }

    private static Duration pause(int times) {
        Duration pause = FIRST_WAIT.multipliedBy(1L << Math.min(times - FREE, 10));
        return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
    }

    /** An attempt begins: until it turns out well it counts as failed, so that many at once are not free. */
    synchronized void begin(String... keys) {
        Instant now = clock.instant();
        for (String key : keys) {
            Failed before = failed.remove(key);
            boolean old = before == null || before.last().plus(MEMORY).isBefore(now);
            failed.put(key, new Failed(old ? 1 : before.times() + 1, now));
        }
    }

    /** It turned out well. */
    synchronized void succeeded(String... keys) {
        for (String key : keys) {
            failed.remove(key);
        }
    }
}
