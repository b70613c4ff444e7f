package org.cannula.formats.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.codes.CodeTable;
import org.cannula.rules.AdditionalHourNeedsThirtyOneMinutes;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.service.PaidUnit;

/**
 * Where on a bar a unit was reached.
 *
 * @param minute the minute of the time line that reached it
 * @param ran minutes that had run by then
 * @param code the code whose unit it is
 */
public record Tick(long minute, int ran, String code) {

    /** The ticks of a bar, in the order its units were earned. Minutes of one service are spent unit by unit, in order. */
    public static List<Tick> of(Bar bar) {
        List<Tick> ticks = new ArrayList<>();
        Map<String, Integer> spent = new HashMap<>();
        for (PaidUnit unit : bar.units()) {
            int count = unit.minutes().count();
            if (unit.timed() && count > 0) {
                int before = spent.merge(service(unit), count, Integer::sum) - count;
                int needed = Math.min(count, threshold(unit, before));
                ticks.add(new Tick(unit.minutes().reached(needed) - 1, before + needed, unit.code()));
            }
        }
        return ticks;
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
