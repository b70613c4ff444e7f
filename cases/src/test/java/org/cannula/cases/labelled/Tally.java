package org.cannula.cases.labelled;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Precision and recall of each check. */
final class Tally {

    private static final int RIGHT = 0;
    private static final int FALSE = 1;
    private static final int FOUND = 2;
    private static final int MISSED = 3;

    private final Map<String, AtomicLongArray> checks = new ConcurrentSkipListMap<>();
    private final Map<Situation, AtomicLong> unnamed = new ConcurrentSkipListMap<>();
    private final AtomicLong claims = new AtomicLong();

    private void count(String check, int what) {
        checks.computeIfAbsent(check, name -> new AtomicLongArray(4)).incrementAndGet(what);
    }

    /** An error a check found: one that is there, or none. */
    void error(String check, boolean there) {
        count(check, there ? RIGHT : FALSE);
    }

    /** A label a check should find. */
    void label(String check, boolean found) {
        count(check, found ? FOUND : MISSED);
    }

    /** A label no check speaks of yet. */
    void unnamed(Situation situation) {
        unnamed.computeIfAbsent(situation, name -> new AtomicLong()).incrementAndGet();
    }

    void claims(int count) {
        claims.addAndGet(count);
    }

    long claims() {
        return claims.get();
    }

    private long sum(int what) {
        return checks.values().stream().mapToLong(counts -> counts.get(what)).sum();
    }

    String precision() {
        return share(sum(RIGHT), sum(FALSE));
    }

    String recall() {
        return share(sum(FOUND), sum(MISSED));
    }

    /** Checks that were counted. */
    Set<String> names() {
        return new TreeSet<>(checks.keySet());
    }

    /** Errors a check found that are none. */
    long falseErrors(String check) {
        return checks.getOrDefault(check, new AtomicLongArray(4)).get(FALSE);
    }

    /** Labels a check should have found and did not. */
    long missed(String check) {
        return checks.getOrDefault(check, new AtomicLongArray(4)).get(MISSED);
    }

    /** Labels a check should find. */
    long labels(String check) {
        return checks.getOrDefault(check, new AtomicLongArray(4)).get(FOUND) + missed(check);
    }

    int size() {
        return checks.size();
    }

    /** Rounded down, so that 1.000 means all. */
    private static String share(long good, long bad) {
        if (good + bad == 0) {
            return "-";
        }
        long thousandths = good * 1000 / (good + bad);
        return thousandths / 1000 + "." + String.format("%03d", thousandths % 1000);
    }

    /** One line a check: name, errors that are there, errors that are not, labels found, labels missed; by tabs. */
    String counts() {
        StringBuilder text = new StringBuilder();
        checks.forEach((check, counts) -> text.append(String.join(
                        "\t",
                        check,
                        Long.toString(counts.get(RIGHT)),
                        Long.toString(counts.get(FALSE)),
                        Long.toString(counts.get(FOUND)),
                        Long.toString(counts.get(MISSED))))
                .append('\n'));
        return text.append("claims\t").append(claims).append("\t0\t0\t0\n").toString();
    }

    /** The table: one row a check. */
    String table() {
        StringBuilder text = new StringBuilder(String.format(
                "%-42s %9s %7s %9s %9s %7s %7s%n",
                "check", "errors", "false", "precision", "labels", "missed", "recall"));
        Map<String, AtomicLongArray> ordered = new TreeMap<>(checks);
        ordered.forEach((check, counts) -> text.append(String.format(
                "%-42s %9d %7d %9s %9d %7d %7s%n",
                check,
                counts.get(RIGHT) + counts.get(FALSE),
                counts.get(FALSE),
                share(counts.get(RIGHT), counts.get(FALSE)),
                counts.get(FOUND) + counts.get(MISSED),
                counts.get(MISSED),
                share(counts.get(FOUND), counts.get(MISSED)))));
        unnamed.forEach((situation, count) ->
                text.append(String.format("no check speaks of %s: %d labels%n", situation, count.get())));
        return text.toString();
    }
}
