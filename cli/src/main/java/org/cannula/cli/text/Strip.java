package org.cannula.cli.text;

import org.cannula.basis.Minutes;
import org.cannula.cli.text.Look.Ink;
import org.cannula.formats.timeline.Bar;
import org.cannula.formats.timeline.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one bar: what its minutes earned, pauses left open, an unknown end shown as one. A code that no minutes
 * earned stands beside it.
 */
final class Strip {

    private final Axis axis;
    private final Look look;
    private final char[] signs;
    private final @Nullable Ink[] inks;
    private final Legend legend;

    private Strip(Axis axis, Look look, Legend legend) {
        this.axis = axis;
        this.look = look;
        this.legend = legend;
        this.signs = new char[axis.cells()];
        this.inks = new Ink[axis.cells()];
        for (int cell = 0; cell < signs.length; cell++) {
            signs[cell] = ' ';
            if (axis.midnight(cell)) {
                put(cell, Legend.Sign.MIDNIGHT);
            }
        }
    }

    static Strip of(Bar bar, Minutes others, Axis axis, WallClock clock, Look look, Legend legend) {
        Strip strip = new Strip(axis, look, legend);
        Long start = bar.start();
        Long stop = bar.stop();
        if (start != null && bar.isPoint()) {
            strip.put(axis.cell(clock.wall(start)), bar.units().isEmpty() ? Legend.Sign.IDLE_POINT : Legend.Sign.POINT);
        } else if (start != null && stop != null) {
            strip.run(bar, others, clock);
        } else if (start != null) {
            strip.openEnd(axis.cell(clock.wall(start)));
        } else if (stop != null) {
            strip.openStart(axis.cell(clock.wall(stop)));
        }
        return strip;
    }

    /** Writes a text behind the bar, or before it where there is no room behind; false where there is none at all. */
    boolean write(String text) {
        int end = signs.length;
        while (end > 0 && isEmpty(end - 1)) {
            end--;
        }
        int begin = 0;
        while (begin < signs.length && isEmpty(begin)) {
            begin++;
        }
        int at = end + 1 + text.length() <= signs.length ? end + 1 : begin - 1 - text.length();
        if (at < 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            signs[at + i] = text.charAt(i);
            inks[at + i] = Ink.CODE;
        }
        return true;
    }

    private boolean isEmpty(int cell) {
        return signs[cell] == ' ' || signs[cell] == Legend.Sign.MIDNIGHT.in(look);
    }

    private void run(Bar bar, Minutes others, WallClock clock) {
        Minutes earned = bar.earned();
        boolean shown = false;
        int first = axis.cell(clock.wall(bar.running().first()));
        for (int cell = first; cell <= axis.cell(clock.wall(bar.running().end() - 1)); cell++) {
            long from = axis.minuteOf(cell) - clock.wall(0);
            Minutes here = bar.running().and(Minutes.between(from, from + axis.perCell()));
            // A column belongs to what fills half of it.
            if (2 * here.count() >= axis.perCell()) {
                shown = true;
                put(cell, meaning(here, earned, others));
            }
        }
        if (!shown) {
            put(first, meaning(bar.running(), earned, others));
        }
        if (clock.wall(bar.running().end()) > axis.minuteOf(axis.cells())) {
            put(axis.cells() - 1, Legend.Sign.GOES_ON);
        }
    }

    private static Legend.Sign meaning(Minutes here, Minutes earned, Minutes others) {
        if (2 * here.overlap(earned) >= here.count()) {
            return Legend.Sign.EARNS;
        }
        return 2 * here.overlap(others) >= here.count() ? Legend.Sign.TOGETHER : Legend.Sign.IDLE;
    }

    private void openEnd(int cell) {
        put(cell, Legend.Sign.OPEN);
        for (int next = cell + 1; next < Math.min(cell + 4, signs.length); next++) {
            put(next, Legend.Sign.UNKNOWN);
        }
    }

    private void openStart(int cell) {
        for (int before = Math.max(0, cell - 4); before < cell; before++) {
            put(before, Legend.Sign.UNKNOWN);
        }
        put(Math.max(0, cell - 1), Legend.Sign.OPEN_START);
    }

    private void put(int cell, Legend.Sign sign) {
        signs[cell] = sign.in(look);
        inks[cell] = sign.ink();
        legend.used(sign);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int cell = 1; cell <= signs.length; cell++) {
            if (cell == signs.length || inks[cell] != inks[from]) {
                String piece = new String(signs, from, cell - from);
                Ink ink = inks[from];
                out.append(ink == null ? piece : look.paint(ink, piece));
                from = cell;
            }
        }
        return out.toString();
    }
}
