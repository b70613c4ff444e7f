package org.cannula.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Minutes;
import org.cannula.basis.Span;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.formats.timeline.Bar;
import org.cannula.formats.timeline.Tick;
import org.cannula.formats.timeline.WallClock;
import org.cannula.service.PaidUnit;

/**
 * A documented visit over a minute axis: a bar for each administration, the code each of its minutes paid for, a tick where each
 * unit was reached.
 */
final class Timeline {

    private static final int WIDTH = 960;
    private static final int NAMES = 190;
    private static final int CLOCKS = 150;
    private static final int ROW = 40;
    private static final int HEAD = 28;

    /** Minutes that are drawn behind the start of what has no documented stop. */
    private static final int OPEN_END = 30;

    private final Html page;
    private final List<Bar> bars;
    private final WallClock clock;
    private final long first;
    private final long end;

    private Timeline(Html page, Visit visit, List<PaidUnit> ledger) {
        this.page = page;
        this.clock = WallClock.of(visit);
        this.bars = Bar.of(visit, ledger);
        List<Bar> scaling = bars.stream()
                .filter(bar -> bar.isPlaced() && !goesHome(bar.administration().route()))
                .toList();
        if (scaling.isEmpty()) {
            scaling = bars.stream().filter(Bar::isPlaced).toList();
        }
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Bar bar : scaling) {
            from = Math.min(from, begin(bar));
            to = Math.max(to, stop(bar));
        }
        this.first = from;
        this.end = to;
    }

    /** Draws the visit; nothing where no administration has a place on the time line. */
    static void draw(Html page, Visit visit, List<PaidUnit> ledger) {
        Timeline timeline = new Timeline(page, visit, ledger);
        if (timeline.first < timeline.end) {
            timeline.draw();
        }
    }

    private static boolean goesHome(Route route) {
        return route == Route.PUMP_START || route == Route.IA_PUMP_START || route == Route.ON_BODY;
    }

    private static long begin(Bar bar) {
        Long start = bar.start() != null ? bar.start() : bar.stop();
        return start == null ? 0 : start;
    }

    private static long stop(Bar bar) {
        Long stop = bar.stop() != null ? bar.stop() : bar.start();
        return stop == null ? 0 : stop + (bar.isPoint() || bar.stop() != null ? 0 : OPEN_END);
    }

    private void draw() {
        Map<String, List<Bar>> accesses = new LinkedHashMap<>();
        for (Bar bar : bars) {
            boolean venous = bar.administration().route().isIntravenous();
            accesses.computeIfAbsent(
                            venous ? "access " + bar.administration().site() : "not into a vein",
                            key -> new ArrayList<>())
                    .add(bar);
        }
        int heads = accesses.size() > 1 ? accesses.size() : 0;
        double height = HEAD + bars.size() * ROW + heads * 18 + 6.0;
        page.open("figure", "class", "minutes");
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Minute timeline");
        Charts.open(page, "timeline", WIDTH, height, "Minutes of each administration and the codes they paid for");
        axis(height);
        double y = HEAD;
        for (Map.Entry<String, List<Bar>> access : accesses.entrySet()) {
            if (heads > 0) {
                Charts.text(page, "label faint", 0, y + 12, "start", access.getKey());
                y += 18;
            }
            for (Bar bar : access.getValue()) {
                row(bar, access.getValue(), y);
                y += ROW;
            }
        }
        page.close("svg").close("div");
        page.leaf(
                "figcaption",
                "Strong bars earn time-based units, pale ones run beside another infusion, grey ones earn nothing; a tick is"
                        + " the minute at which a unit is reached.");
        page.close("figure");
    }

    private double x(long minute) {
        double room = WIDTH - NAMES - CLOCKS;
        return NAMES + room * Math.max(0, Math.min(1, (double) (minute - first) / (end - first)));
    }

    /** A line for each full step of the clock, an hour where there is room for its label. */
    private void axis(double height) {
        int step = 30;
        while ((end - first) / step > 10) {
            step = step < 240 ? step * 2 : step < 720 ? 720 : step * 2;
        }
        long wall = clock.wall(first);
        for (long at = wall + Math.floorMod(-wall, step); at <= clock.wall(end); at += step) {
            double x = x(first + at - wall);
            boolean midnight = Math.floorMod(at, 1440) == 0;
            Charts.line(page, midnight ? "midnight" : "grid", x, HEAD - 6, x, height);
            String label = midnight ? WallClock.dayOfWall(at) : WallClock.timeOfWall(at);
            Charts.text(page, "label faint", x, HEAD - 12, "middle", label);
        }
    }

    private void row(Bar bar, List<Bar> access, double y) {
        page.open("g").leaf("title", bar.name() + " " + clocks(bar));
        Charts.text(page, "label", 0, y + 13, "start", cut(bar.name(), 26));
        if (bar.isPoint()) {
            page.empty(
                    "circle",
                    "class",
                    bar.units().isEmpty() ? "idle" : "earned",
                    "cx",
                    Charts.at(x(begin(bar))),
                    "cy",
                    Charts.at(y + 9),
                    "r",
                    "6");
        } else if (bar.isPlaced()) {
            bar(bar, others(bar, access), y);
        }
        Charts.text(page, "label faint", WIDTH, y + 13, "end", clocks(bar));
        codes(bar, y);
        page.close("g");
    }

    private void bar(Bar bar, Minutes others, double y) {
        if (bar.start() == null || bar.stop() == null) {
            Charts.rect(page, "open", x(begin(bar)), y + 2, Math.max(4, x(stop(bar)) - x(begin(bar))), 14);
            return;
        }
        Minutes earned = bar.earned();
        spans("idle", bar.running().minus(earned).minus(others), y);
        spans("beside", bar.running().minus(earned).and(others), y);
        spans("earned", earned, y);
        for (Tick tick : Tick.of(bar)) {
            double x = x(tick.minute() + 1);
            Charts.line(page, "tick", x, y + 2, x, y + 21);
            Charts.text(page, "label small", x, y + 31, "middle", String.valueOf(tick.ran()));
        }
    }

    private void spans(String kind, Minutes minutes, double y) {
        for (Span span : minutes.spans()) {
            double x = x(span.start());
            Charts.rect(page, kind, x, y + 2, Math.max(1, x(span.stop()) - x), 14);
        }
    }

    /** Minutes in which another infusion of the same access ran. */
    private static Minutes others(Bar bar, List<Bar> access) {
        Minutes others = Minutes.NONE;
        for (Bar other : access) {
            if (!other.administration().id().equals(bar.administration().id())
                    && bar.administration().route() == Route.IV_INFUSION) {
                others = others.plus(other.running());
            }
        }
        return others;
    }

    /** The codes earned, below the name. */
    private void codes(Bar bar, double y) {
        List<String> codes = new ArrayList<>();
        bar.codes().forEach((code, units) -> codes.add(units == 1 ? code : code + " ×" + units));
        if (!codes.isEmpty()) {
            Charts.text(page, "label code", 0, y + 28, "start", String.join("  ", codes));
        }
    }

    private String clocks(Bar bar) {
        if (!bar.isPlaced()) {
            Integer minutes = bar.administration().minutes();
            return minutes == null ? "no times" : "~" + minutes + " min";
        }
        if (bar.isPoint()) {
            Long at = bar.start();
            return (at == null ? "?" : clock.time(at)) + " "
                    + bar.administration().route().word().replace("iv-push", "push");
        }
        String stretch = clock.stretch(bar.start(), bar.stop());
        return bar.running().isEmpty()
                ? stretch
                : stretch + "  " + bar.running().count() + " min";
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
