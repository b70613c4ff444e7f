package org.cannula.totals;

import java.io.Serializable;
import java.util.EnumMap;

/** How many of each. */
final class Counts<E extends Enum<E>> implements Serializable {

    private static final long serialVersionUID = 1;

    private final EnumMap<E, Long> counts;

    Counts(Class<E> of) {
        this.counts = new EnumMap<>(of);
    }

    void add(E one) {
        counts.merge(one, 1L, Long::sum);
    }

    void merge(Counts<E> other) {
        other.counts.forEach((each, count) -> counts.merge(each, count, Long::sum));
    }

    long of(E which) {
        Long count = counts.get(which);
        return count == null ? 0 : count;
    }

    long sum() {
        long sum = 0;
        for (long count : counts.values()) {
            sum += count;
        }
        return sum;
    }
}
