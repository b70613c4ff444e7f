package org.cannula.formats.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings together the records of a run that must be judged with sight of each other (those that share a key), while all
 * others pass one by one. Works in three readings: count keys, collect the records that share one, then judge in the order
 * of the input. Only records that share a key are ever held.
 *
 * @param <T> the records
 * @param <R> what a record becomes
 */
public final class Together<T, R> {

    private final Function<T, long[]> keys;
    private final Function<List<T>, List<R>> judge;
    private final Twice seen = new Twice();
    private final List<T> held = new ArrayList<>();
    private final Map<Integer, List<Integer>> groups = new HashMap<>();
    private final Map<Integer, R> results = new HashMap<>();
    private int judged;

    /**
     * @param keys what a record shares with those it must be judged beside, as hashes
     * @param judge judges a group, results in the order given
     */
    public Together(Function<T, long[]> keys, Function<List<T>, List<R>> judge) {
        this.keys = keys;
        this.judge = judge;
    }

    /** First reading. */
    public void count(T record) {
        Set<Long> own = new HashSet<>();
        for (long key : keys.apply(record)) {
            if (own.add(key)) {
                seen.see(key);
            }
        }
    }

    /** Whether a second reading is needed. */
    public boolean shares() {
        return seen.any();
    }

    /** Second reading. */
    public void collect(T record) {
        if (isShared(record)) {
            held.add(record);
        }
    }

    private boolean isShared(T record) {
        for (long key : keys.apply(record)) {
            if (seen.was(key)) {
                return true;
            }
        }
        return false;
    }

    /** Between the second and the third reading: finds who belongs together. */
    public void group() {
        Map<Long, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < held.size(); i++) {
            for (long key : keys.apply(held.get(i))) {
                if (seen.was(key)) {
                    byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(i);
                }
            }
        }
        boolean[] done = new boolean[held.size()];
        for (int i = 0; i < held.size(); i++) {
            if (!done[i]) {
                List<Integer> group = reach(i, byKey, done);
                group.sort(null);
                group.forEach(member -> groups.put(member, group));
            }
        }
    }

    private List<Integer> reach(int from, Map<Long, List<Integer>> byKey, boolean[] done) {
        List<Integer> group = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        done[from] = true;
        while (!open.isEmpty()) {
            int member = open.removeFirst();
            group.add(member);
            for (long key : keys.apply(held.get(member))) {
                for (int next : byKey.getOrDefault(key, List.of())) {
                    if (!done[next]) {
                        done[next] = true;
                        open.add(next);
                    }
                }
            }
        }
        return group;
    }

    /** Third reading: what the record becomes. */
    public R judge(T record) {
        if (held.isEmpty() || !isShared(record)) {
            return judge.apply(List.of(record)).get(0);
        }
        int at = judged++;
        if (!results.containsKey(at)) {
            List<Integer> group = Objects.requireNonNull(groups.get(at));
            List<R> all = judge.apply(group.stream().map(held::get).toList());
            for (int i = 0; i < all.size(); i++) {
                results.put(group.get(i), all.get(i));
            }
        }
        return Objects.requireNonNull(results.remove(at));
    }
}
