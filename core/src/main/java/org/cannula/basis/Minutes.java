package org.cannula.basis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An immutable set of whole minutes, kept as sorted, disjoint, non-touching half-open spans.
 *
 * <p>This is the currency of the minute ledger: a unit is paid in minutes, and a minute is spent once.
 */
public final class Minutes {

    /** No minute at all. */
    public static final Minutes NONE = new Minutes(new long[0]);

    /** start, stop, start, stop … ascending. */
    private final long[] bounds;

    private Minutes(long[] bounds) {
        this.bounds = bounds;
    }

    /** The minutes from {@code start} up to, not including, {@code stop}; empty when they are equal. */
    public static Minutes between(long start, long stop) {
        if (stop < start) {
            throw new IllegalArgumentException("minutes stop before they start: " + start + " to " + stop);
        }
        return stop == start ? NONE : new Minutes(new long[] {start, stop});
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** Number of minutes in the set. */
    public int count() {
        long sum = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            sum += bounds[i + 1] - bounds[i];
        }
        return Math.toIntExact(sum);
    }

    /** First minute. The set must not be empty. */
    public long first() {
        return bounds[0];
    }

    /** The minute after the last one. The set must not be empty. */
    public long end() {
        return bounds[bounds.length - 1];
    }

    /** The minute at which {@code n} minutes of the set have run: the end of its n-th minute, n from 1 to {@link #count()}. */
    public long reached(int n) {
        long left = n;
        for (int i = 0; i < bounds.length; i += 2) {
            long length = bounds[i + 1] - bounds[i];
            if (left <= length) {
                return bounds[i] + left;
            }
            left -= length;
        }
        throw new IllegalArgumentException("only " + count() + " minutes, asked for minute " + n);
    }

    /** The n-th to the m-th minute of the set, counted from 0, {@code to} not included. */
    public Minutes slice(int from, int to) {
        long[] out = new long[bounds.length];
        int size = 0;
        long seen = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            long length = bounds[i + 1] - bounds[i];
            long start = Math.max(from, seen);
            long stop = Math.min(to, seen + length);
            if (start < stop) {
                out[size++] = bounds[i] + start - seen;
                out[size++] = bounds[i] + stop - seen;
            }
            seen += length;
        }
        return size == 0 ? NONE : new Minutes(Arrays.copyOf(out, size));
    }

    public Minutes plus(Minutes other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : combine(other, true, false, true);
    }

    public Minutes minus(Minutes other) {
        return isEmpty() || other.isEmpty() ? this : combine(other, true, false, false);
    }

    public Minutes and(Minutes other) {
        return isEmpty() || other.isEmpty() ? NONE : combine(other, false, true, false);
    }

    /** Minutes of this set that lie in the other. */
    public int overlap(Minutes other) {
        return isEmpty() || other.isEmpty() ? 0 : and(other).count();
    }

    public boolean contains(long minute) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= minute && minute < bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    public List<Span> spans() {
        List<Span> spans = new ArrayList<>(bounds.length / 2);
        for (int i = 0; i < bounds.length; i += 2) {
            spans.add(new Span(bounds[i], bounds[i + 1]));
        }
        return spans;
    }

    /** Sweeps both sets once; the flags say whether a minute in the first only, in both, in the second only is kept. */
    private Minutes combine(Minutes other, boolean firstOnly, boolean both, boolean secondOnly) {
        boolean keepBoth = both || (firstOnly && secondOnly);
        long[] a = bounds;
        long[] b = other.bounds;
        long[] out = new long[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        boolean inside = false;
        while (i < a.length || j < b.length) {
            long at = j >= b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
            boolean inA = (i & 1) == 1;
            boolean inB = (j & 1) == 1;
            boolean keep = inA ? (inB ? keepBoth : firstOnly) : inB && secondOnly;
            if (keep != inside) {
                out[size++] = at;
                inside = keep;
            }
        }
        return size == 0 ? NONE : new Minutes(Arrays.copyOf(out, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Minutes that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return spans().toString();
    }
}
