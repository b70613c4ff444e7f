package org.cannula.basis;

/**
 * A half-open stretch of whole minutes: {@code start} belongs to it, {@code stop} does not.
 *
 * @param start first minute, counted from 1970-01-01T00:00
 * @param stop the minute after the last one, never before {@code start}
 */
public record Span(long start, long stop) {

    public Span {
        if (stop < start) {
            throw new IllegalArgumentException("a span stops before it starts: " + start + " to " + stop);
        }
    }

    /** Length in minutes. */
    public int length() {
        return Math.toIntExact(stop - start);
    }

    /** Minutes shared with another span. */
    public int overlap(Span other) {
        return (int) Math.max(0, Math.min(stop, other.stop) - Math.max(start, other.start));
    }
}
