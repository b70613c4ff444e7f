package org.cannula.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.jspecify.annotations.Nullable;

/**
 * The same visit without clock times: durations, and what began with or followed what. Not every visit can be written so:
 * where a gap or an offset decides the answer, the reason says it.
 *
 * @param visit the visit without clock times, or null where it cannot be written so
 * @param reason why not; empty where it can
 */
record Untimed(@Nullable Visit visit, String reason) {

    private static final int DAY = 24 * 60;

    static Untimed of(Visit visit) {
        if (visit.arrived() != null || visit.departed() != null || visit.inpatientFrom() != null) {
            return not("arrival, departure or admission is a clock time");
        }
        List<Administration> given = new ArrayList<>(visit.administrations());
        for (Administration one : given) {
            if (one.start() == null || (one.stop() == null && runs(one))) {
                return not("a time is missing, which is the point");
            }
            if (!one.pauses().isEmpty()) {
                return not("a pause is a clock time");
            }
        }
        given.sort(Comparator.comparingLong(Untimed::start));
        LocalDate day = visit.date() == null ? given.get(0).start().date() : visit.date();
        int total = 0;
        List<Administration> out = new ArrayList<>();
        for (Administration one : given) {
            total += length(one);
            if (!one.start().date().equals(day)
                    || (one.stop() != null && !one.stop().date().equals(day))) {
                return not("it crosses midnight, which untimed entries never do");
            }
        }
        if (total >= DAY) {
            return not("it crosses midnight, which untimed entries never do");
        }
        for (int i = 0; i < given.size(); i++) {
            Administration.Builder builder =
                    given.get(i).toBuilder().start(null).stop(null);
            if (given.get(i).stop() != null) {
                builder.minutes(length(given.get(i)));
            }
            String reason = i == 0 ? "" : place(given, i, builder);
            if (!reason.isEmpty()) {
                return not(reason);
            }
            out.add(builder.build());
        }
        return new Untimed(visit.toBuilder().date(day).administrations(out).build(), "");
    }

    /** Says what the i-th follows or began with; the answer is why that cannot be said, empty where it can. */
    private static String place(List<Administration> given, int i, Administration.Builder builder) {
        Administration one = given.get(i);
        Administration last = given.get(0);
        for (Administration earlier : given.subList(0, i)) {
            if (start(earlier) == start(one)) {
                builder.with(earlier.id());
                return "";
            }
            if (end(earlier) >= end(last)) {
                last = earlier;
            }
        }
        boolean again = given.subList(0, i).stream().anyMatch(earlier -> sameDrug(earlier, one));
        if (end(last) <= start(one)) {
            if (again && end(last) < start(one)) {
                return "the time between doses of one drug decides";
            }
            builder.after(last.id());
            return "";
        }
        Administration host = last;
        boolean alone = given.stream()
                .filter(o -> !o.id().equals(one.id()) && !o.id().equals(host.id()))
                .noneMatch(o -> overlap(o, one) || overlap(o, host));
        boolean plain = one.category() != Category.HYDRATION && (host.category() != Category.HYDRATION || !runs(one));
        if (again || !alone || !plain || end(one) > end(host)) {
            return "when one began while another ran decides";
        }
        builder.with(host.id());
        return "";
    }

    private static boolean sameDrug(Administration one, Administration other) {
        return (one.category() == Category.HYDRATION && other.category() == Category.HYDRATION)
                || String.valueOf(one.drug()).equals(String.valueOf(other.drug()));
    }

    private static boolean overlap(Administration one, Administration other) {
        return start(one) < end(other) && start(other) < end(one);
    }

    private static boolean runs(Administration one) {
        return one.route() == Route.IV_INFUSION || one.route() == Route.SC_INFUSION || one.route() == Route.IA_INFUSION;
    }

    private static long start(Administration one) {
        Moment start = one.start();
        return start == null ? 0 : start.minute();
    }

    private static long end(Administration one) {
        Moment stop = one.stop();
        return stop == null ? start(one) : stop.minute();
    }

    private static int length(Administration one) {
        return Math.toIntExact(end(one) - start(one));
    }

    private static Untimed not(String reason) {
        return new Untimed(null, reason);
    }
}
