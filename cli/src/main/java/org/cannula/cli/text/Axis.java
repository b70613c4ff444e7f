package org.cannula.cli.text;

/**
 * A stretch of wall-clock time laid over columns of a terminal: each column stands for the same number of minutes.
 *
 * @param from first minute shown
 * @param perCell minutes a column stands for
 * @param cells columns
 * @param step minutes between two labels
 */
record Axis(long from, int perCell, int cells, int step) {

    private static final int[] SCALES = {1, 2, 3, 5, 6, 10, 12, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440};
    private static final int[] STEPS = {15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 7200, 14400, 43200};

    /** Room a label of five characters takes, with the gap after it. */
    private static final int LABEL = 7;

    /** The axis that shows the minutes from first to end in at most {@code room} columns, as large as it can. */
    static Axis over(long first, long end, int room) {
        for (int scale : SCALES) {
            long from = Math.floorDiv(first, scale) * scale;
            long cells = Math.floorDiv(end - from + scale - 1, scale) + 1;
            if (cells <= room || scale == 1440) {
                return new Axis(from, scale, (int) Math.min(cells, room), stepFor(scale));
            }
        }
        throw new IllegalStateException("no scale");
    }

    private static int stepFor(int scale) {
        for (int step : STEPS) {
            if (step % scale == 0 && step / scale >= LABEL) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** The column a minute falls in; outside the axis it is the nearest one. */
    int cell(long minute) {
        return (int) Math.max(0, Math.min(cells - 1L, Math.floorDiv(minute - from, perCell)));
    }

    long minuteOf(int cell) {
        return from + (long) cell * perCell;
    }

    /** Whether a label stands over the column. */
    boolean labelled(int cell) {
        return Math.floorMod(minuteOf(cell), step) < perCell;
    }

    /** Whether a day begins in the column. */
    boolean midnight(int cell) {
        return cell > 0 && Math.floorMod(minuteOf(cell), 1440) < perCell;
    }
}
