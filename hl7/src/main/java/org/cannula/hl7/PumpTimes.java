package org.cannula.hl7;

import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Fills times that a record leaves unsaid with those of the pump that ran the same order. What a person documented stands: a
 * pump only says what nobody did, and a difference is remarked upon.
 */
final class PumpTimes {

    private static final long NOTEWORTHY_MINUTES = 15;

    private PumpTimes() {}

    static List<Administration> fill(List<Administration> told, List<Administration> pumped, List<String> remarks) {
        List<Administration> filled = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Administration a = told.get(i);
            Moment until = i + 1 < told.size() ? told.get(i + 1).start() : null;
            Administration ran = only(a, until, pumped);
            filled.add(ran == null || a.route().isMoment() ? a : filled(a, ran, remarks));
        }
        return filled;
    }

    private static Administration filled(Administration a, Administration ran, List<String> remarks) {
        Administration.Builder made = a.toBuilder();
        if (a.start() == null && ran.start() != null) {
            made.start(ran.start());
            remarks.add(a.origin().place() + ": the start is the pump's");
        }
        if (a.stop() == null && ran.stop() != null) {
            made.stop(ran.stop()).runningAt(null);
            made.pauses(a.pauses().isEmpty() ? ran.pauses() : a.pauses());
            remarks.add(a.origin().place() + ": the stop is the pump's");
        } else if (a.stop() != null && ran.stop() != null) {
            long apart = Math.abs(a.stop().minute() - ran.stop().minute());
            if (apart >= NOTEWORTHY_MINUTES) {
                remarks.add(a.origin().place() + ": the pump stopped " + apart + " minutes from the documented stop");
            }
        }
        return made.build();
    }

    /** The one run of the pump between this start and the next one's; null where there is none or are several. */
    private static @Nullable Administration only(
            Administration a, @Nullable Moment until, List<Administration> pumped) {
        Administration found = null;
        for (Administration each : pumped) {
            Moment from = each.start() != null ? each.start() : each.stop();
            Moment to = each.stop() != null ? each.stop() : each.start();
            boolean after =
                    a.start() == null || (to != null && to.minute() > a.start().minute());
            boolean before = until == null || (from != null && from.minute() < until.minute());
            if (after && before) {
                if (found != null) {
                    return null;
                }
                found = each;
            }
        }
        return found;
    }
}
