package org.cannula.cli.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.codes.CodeTable;
import org.cannula.rules.AdditionalHourNeedsThirtyOneMinutes;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.service.PaidUnit;

/** The line below a bar: a tick where each unit was reached, with the minutes that had run by then. */
final class Ticks {

    private Ticks() {}

    static String of(Bar bar, Axis axis, Clock clock, Look look, Legend legend) {
        TreeMap<Integer, Integer> ticks = new TreeMap<>();
        Map<String, Integer> ran = new HashMap<>();
        for (PaidUnit unit : bar.units()) {
            int count = unit.minutes().count();
            if (unit.timed() && count > 0) {
                // Minutes of one service are spent unit by unit, in order.
                int before = ran.merge(service(unit), count, Integer::sum) - count;
                int needed = Math.min(count, threshold(unit, before));
                long reached = unit.minutes().reached(needed) - 1;
                ticks.put(axis.cell(clock.wall(reached)), before + needed);
            }
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

    private static String service(PaidUnit unit) {
        return unit.access() + ' ' + String.join(" ", unit.administrations());
    }

    /** Minutes of a unit that must have run for it to count, given the minutes its service had already spent. */
    private static int threshold(PaidUnit unit, int before) {
        List<CodeTable.Entry> rows = CodeTable.builtIn().rows(unit.code());
        boolean hydration = !rows.isEmpty() && rows.get(0).category().equals("hydration");
        return before > 0 || hydration
                ? AdditionalHourNeedsThirtyOneMinutes.PAST_THE_HOUR
                : InfusionRunsSixteenMinutes.MINIMUM;
    }
}
