package org.cannula.formats.mar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Route;
import org.jspecify.annotations.Nullable;

/**
 * Folds the entries of a medication record into administrations: start, rate change, pause, restart and stop of one order
 * become one. The result does not depend on the order of the entries. What no entry says stays unsaid: a stop without a
 * start is an administration without a start.
 */
public final class MarFold {

    /**
     * What became of the entries.
     *
     * @param administrations in the order of their first time
     * @param folded entries that are part of an administration of several entries
     * @param ignored entries that are part of none, and why
     * @param remarks what looks wrong and was read all the same
     * @param withoutRoute ids of administrations of which no entry says how they were given
     */
    public record Folded(
            List<Administration> administrations,
            int folded,
            List<Said> ignored,
            List<Said> remarks,
            List<String> withoutRoute) {

        public Folded {
            administrations = List.copyOf(administrations);
            withoutRoute = List.copyOf(withoutRoute);
            ignored = List.copyOf(ignored);
            remarks = List.copyOf(remarks);
        }
    }

    /** A sentence about an entry. */
    public record Said(Origin origin, String says) {}

    private static final Comparator<MarEntry> BY_TIME = Comparator.comparing(MarEntry::order)
            .thenComparing(e -> e.time() == null
                    ? Long.MIN_VALUE
                    : Objects.requireNonNull(e.time()).minute())
            .thenComparing(MarFold::step)
            .thenComparing(MarEntry::key);

    private final List<Administration> done = new ArrayList<>();
    private final List<Said> ignored = new ArrayList<>();
    private final List<Said> remarks = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> withoutRoute = new ArrayList<>();
    private int folded;

    private @Nullable Administration open;
    private int entries;
    private List<Pause> pauses = new ArrayList<>();
    private @Nullable Moment paused;
    private @Nullable Moment running;
    private boolean rateVaried;
    private @Nullable Route route;
    private @Nullable Administration lastOf;
    private @Nullable Route lastRoute;

    private MarFold() {}

    /** Folds entries of any number of orders. Entries of the same order and key must have been made one before. */
    public static Folded of(List<MarEntry> entries) {
        MarFold fold = new MarFold();
        List<MarEntry> sorted = new ArrayList<>(entries);
        sorted.sort(BY_TIME);
        String order = null;
        for (int i = 0; i < sorted.size(); i++) {
            fold.stopFirst(sorted, i);
            MarEntry entry = sorted.get(i);
            if (!entry.order().equals(order)) {
                fold.close(null);
                fold.lastOf = null;
                fold.lastRoute = null;
                order = entry.order();
            }
            fold.take(entry);
        }
        fold.close(null);
        List<Administration> all = new ArrayList<>(fold.done);
        all.sort(Comparator.comparingLong(MarFold::first).thenComparing(Administration::id));
        return new Folded(all, fold.folded, fold.ignored, fold.remarks, fold.withoutRoute);
    }

    private static long first(Administration a) {
        Moment first = a.start() != null ? a.start() : a.stop();
        return first == null ? Long.MAX_VALUE : first.minute();
    }

    /** Within one minute an administration begins before it ends. */
    private static int step(MarEntry entry) {
        return switch (action(entry)) {
            case STOP -> 3;
            case RATE, VERIFY, PAUSE -> 2;
            default -> 1;
        };
    }

    /** Where one ends in the minute the next one begins, the end comes first. */
    private void stopFirst(List<MarEntry> sorted, int at) {
        MarEntry next = sorted.get(at);
        MarAction action = action(next);
        boolean begins = action == MarAction.START || action == MarAction.BAG;
        if (open == null || !begins || !next.order().equals(open.id())) {
            return;
        }
        for (int i = at + 1; i < sorted.size(); i++) {
            MarEntry later = sorted.get(i);
            if (!later.order().equals(next.order()) || !Objects.equals(later.time(), next.time())) {
                return;
            }
            if (action(later) == MarAction.STOP) {
                sorted.remove(i);
                sorted.add(at, later);
                return;
            }
        }
    }

    private void take(MarEntry e) {
        switch (action(e)) {
            case NOT_GIVEN -> ignored.add(new Said(e.says().origin(), "not given"));
            case IGNORE -> ignored.add(new Said(e.says().origin(), "says nothing of an administration"));
            case GIVEN -> given(e);
            case START, BAG -> start(e);
            case STOP -> stop(e);
            case RATE -> rate(e);
            case PAUSE -> pause(e);
            case RESUME -> resume(e);
            case VERIFY -> seen(e);
        }
    }

    /** An entry that names no action: both times are a whole administration, one time begins or ends one. */
    private static MarAction action(MarEntry e) {
        if (e.action() != null) {
            return e.action();
        }
        boolean start = e.says().start() != null;
        boolean stop = e.says().stop() != null;
        boolean moment = e.route() != null && e.route().isMoment();
        if (start && !stop && !moment) {
            return MarAction.START;
        }
        return stop && !start ? MarAction.STOP : MarAction.GIVEN;
    }

    private void given(MarEntry e) {
        Administration a = e.says();
        Moment start = a.start() != null ? a.start() : e.at();
        finish(e.order(), a.toBuilder().start(start), e.route());
    }

    private void start(MarEntry e) {
        close(null);
        Moment start = e.says().start() != null ? e.says().start() : e.at();
        open = e.says().toBuilder().id(e.order()).start(start).build();
        route = e.route();
        entries = 1;
    }

    private void stop(MarEntry e) {
        Moment at = e.says().stop() != null ? e.says().stop() : e.at();
        Administration a = open;
        if (a == null) {
            // It ended, and nothing says when it began.
            Route last = e.route() == null ? lastRoute : e.route();
            finish(e.order(), sameDrug(e.says(), lastOf).toBuilder().stop(at), last);
            return;
        }
        entries++;
        route = e.route() == null ? route : e.route();
        open = MarEntry.over(e.says(), a).toBuilder()
                .start(a.start())
                .id(a.id())
                .origin(a.origin())
                .build();
        close(at);
    }

    private void rate(MarEntry e) {
        BigDecimal rate = e.says().rateMlPerHour();
        if (rate != null && rate.signum() == 0) {
            pause(e);
        } else if (paused != null) {
            resume(e);
            vary(rate);
        } else {
            seen(e);
            vary(rate);
        }
    }

    /** A second rate: no single one says any more how long a volume took. */
    private void vary(@Nullable BigDecimal rate) {
        Administration a = open;
        if (a != null && rate != null) {
            BigDecimal before = a.rateMlPerHour();
            if (before == null && !rateVaried && entries <= 2) {
                open = a.toBuilder().rateMlPerHour(rate).build();
            } else if (before != null && before.compareTo(rate) != 0) {
                rateVaried = true;
            }
        }
    }

    private void seen(MarEntry e) {
        if (open == null) {
            begunUnseen(e);
        }
        entries++;
        running = e.time();
    }

    /** Seen running, and nothing says when it began. */
    private void begunUnseen(MarEntry e) {
        Administration told = e.says().toBuilder().start(null).stop(null).build();
        open = sameDrug(told, lastOf).toBuilder().id(e.order()).build();
        route = e.route() == null ? lastRoute : e.route();
        remarks.add(new Said(e.says().origin(), "it ran, and no entry says when it began"));
        entries = 0;
    }

    private void pause(MarEntry e) {
        if (open == null) {
            begunUnseen(e);
        }
        entries++;
        if (paused == null) {
            paused = e.time();
            running = e.time();
        }
    }

    private void resume(MarEntry e) {
        Administration a = open;
        Moment at = e.time();
        if (a == null) {
            start(e);
            Administration again = open;
            open = again == null ? null : sameDrug(again, lastOf);
            route = e.route() == null ? lastRoute : e.route();
            return;
        }
        entries++;
        if (paused != null && at != null) {
            addPause(paused, at);
        }
        paused = null;
        running = at;
    }

    private void addPause(Moment from, Moment to) {
        if (to.minute() > from.minute()) {
            pauses.add(new Pause(from, to));
        }
    }

    /** A restart or a stop may leave unsaid what ran; it is what ran under the order before. */
    private static Administration sameDrug(Administration told, @Nullable Administration before) {
        if (before == null || told.drug() != null || told.hcpcs() != null || told.ndc() != null) {
            return told;
        }
        Administration.Builder made = told.toBuilder()
                .drug(before.drug())
                .hcpcs(before.hcpcs())
                .ndc(before.ndc())
                .category(before.category());
        return (told.site().isEmpty() ? made.site(before.site()) : made).build();
    }

    /** Ends what runs, at a time or without one. */
    private void close(@Nullable Moment stop) {
        Administration a = open;
        if (a != null) {
            if (paused != null && stop != null) {
                addPause(paused, stop);
            } else if (paused != null) {
                remarks.add(new Said(a.origin(), "paused, and no entry says whether it ran again"));
            }
            Administration.Builder made = a.toBuilder().pauses(pauses);
            made.stop(stop != null ? stop : a.stop());
            made.runningAt(stop == null && a.stop() == null ? running : null);
            made.rateMlPerHour(rateVaried ? null : a.rateMlPerHour());
            finish(a.id(), made, route);
            folded += entries > 1 ? entries : 0;
        }
        open = null;
        route = null;
        pauses = new ArrayList<>();
        paused = null;
        running = null;
        rateVaried = false;
        entries = 0;
    }

    private void finish(String order, Administration.Builder made, @Nullable Route known) {
        String id = order + "." + numbers.merge(order, 1, Integer::sum);
        if (known == null) {
            withoutRoute.add(id);
        } else {
            made.route(known);
        }
        Administration built = made.id(id).build();
        lastOf = built;
        lastRoute = known;
        done.add(built.site().isEmpty() ? built.toBuilder().site("A").build() : built);
    }
}
