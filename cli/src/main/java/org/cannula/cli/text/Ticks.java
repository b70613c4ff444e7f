package org.cannula.cli.text;

import java.util.Map;
import java.util.TreeMap;
import org.cannula.formats.timeline.Bar;
import org.cannula.formats.timeline.Tick;
import org.cannula.formats.timeline.WallClock;

/** The line below a bar: a tick where each unit was reached, with the minutes that had run by then. */
final class Ticks {

    private Ticks() {}

    static String of(Bar bar, Axis axis, WallClock clock, Look look, Legend legend) {
        TreeMap<Integer, Integer> ticks = new TreeMap<>();
        for (Tick tick : Tick.of(bar)) {
            ticks.put(axis.cell(clock.wall(tick.minute())), tick.ran());
        }
        StringBuilder line = new StringBuilder();
        for (Map.Entry<Integer, Integer> tick : ticks.entrySet()) {
            legend.used(Legend.Sign.TICK);
            String number = tick.getValue().toString();
            Integer next = ticks.higherKey(tick.getKey());
            int room = (next == null ? axis.cells() : next) - tick.getKey() - 1;
            line.append(" ".repeat(tick.getKey() - line.length()))
                    .append(Legend.Sign.TICK.in(look))
                    .append(number.length() <= room ? number : "");
        }
        return line.toString();
    }
}
