package org.cannula.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Minutes;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.cli.text.Look.Ink;
import org.cannula.formats.timeline.Bar;
import org.cannula.formats.timeline.WallClock;
import org.cannula.service.CodedVisit;

/**
 * Draws a visit over a minute axis: a bar for each administration, grouped by access, shaded by what its minutes earned,
 * with a tick below where each unit was reached.
 */
final class Timeline {

    private static final int WIDEST_NAME = 24;

    /** Minutes that are drawn behind the start of what has no documented stop. */
    private static final int OPEN_END = 30;

    private final Page page;
    private final Look look;
    private final WallClock clock;
    private final List<Bar> bars;
    private final Axis axis;
    private final int nameWidth;
    private final Legend legend;

    private Timeline(Page page, Visit visit, CodedVisit coded, Legend legend) {
        this.page = page;
        this.look = page.look();
        this.clock = WallClock.of(visit);
        this.bars = Bar.of(visit, coded.ledger());
        int widest = bars.stream()
                .mapToInt(bar -> Words.width(Words.plain(bar.name())))
                .max()
                .orElse(0);
        this.nameWidth = Math.min(widest, Math.min(WIDEST_NAME, look.width() / 4));
        int right = bars.stream()
                .mapToInt(bar -> Math.max(Words.width(clocks(bar)), bar.isTimed() ? Words.width(codes(bar)) : 0))
                .max()
                .orElse(0);
        int room = Math.max(12, look.width() - nameWidth - right - 6);
        this.axis = axis(room);
        this.legend = legend;
    }

    /** Draws the visit; nothing where no administration has a place on the time line. */
    static void draw(Page page, Visit visit, CodedVisit coded, Legend legend) {
        if (!visit.administrations().isEmpty()) {
            new Timeline(page, visit, coded, legend).draw();
        }
    }

    /** Pumps that go home for days do not set the scale, unless nothing else was given. */
    private Axis axis(int room) {
        List<Bar> scaling = bars.stream()
                .filter(bar -> bar.isPlaced() && !isPump(bar.administration().route()))
                .toList();
        if (scaling.isEmpty()) {
            scaling = bars.stream().filter(Bar::isPlaced).toList();
        }
        long first = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (Bar bar : scaling) {
            Long from = bar.start() != null ? bar.start() : bar.stop();
            Long to = bar.stop() != null ? bar.stop() : bar.start();
            if (from != null && to != null) {
                first = Math.min(first, clock.wall(from));
                end = Math.max(end, clock.wall(to) + (bar.isPoint() || bar.stop() != null ? 0 : OPEN_END));
            }
        }
        return first > end ? Axis.over(0, 0, room) : Axis.over(first, end, room);
    }

    private static boolean isPump(Route route) {
        return route == Route.PUMP_START || route == Route.IA_PUMP_START || route == Route.ON_BODY;
    }

    private void draw() {
        boolean placed = bars.stream().anyMatch(Bar::isPlaced);
        if (placed) {
            scale();
        }
        Map<String, List<Bar>> groups = new LinkedHashMap<>();
        for (Bar bar : bars) {
            boolean venous = bar.administration().route().isIntravenous();
            groups.computeIfAbsent(
                            venous
                                    ? "access "
                                            + Words.plain(bar.administration().site())
                                    : "not into a vein",
                            group -> new ArrayList<>())
                    .add(bar);
        }
        groups.forEach((group, members) -> {
            if (groups.size() > 1) {
                page.line(look.paint(Ink.FAINT, group));
            }
            members.forEach(bar -> row(bar, members));
        });
        legend.print(page);
    }

    private void scale() {
        StringBuilder labels = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (int cell = 0; cell < axis.cells(); cell++) {
            boolean labelled = axis.labelled(cell);
            rule.append(labelled ? look.sign('┬', '+') : look.sign('─', '-'));
            if (labelled && labels.length() <= cell) {
                labels.append(" ".repeat(cell - labels.length())).append(label(cell));
            }
        }
        String margin = " ".repeat(nameWidth + 4);
        page.line(margin + look.paint(Ink.FAINT, labels.toString()));
        page.line(margin + look.paint(Ink.FAINT, rule.toString()));
    }

    private String label(int cell) {
        long wall = axis.minuteOf(cell);
        long atStep = wall + Math.floorMod(-wall, axis.step());
        boolean dayBegins = Math.floorMod(atStep, 1440) == 0 && cell > 0;
        return dayBegins || axis.step() >= 1440 ? WallClock.dayOfWall(atStep) : WallClock.timeOfWall(atStep);
    }

    private void row(Bar bar, List<Bar> group) {
        String name = Words.cut(Words.plain(bar.name()), nameWidth, look.sign("…", ".."));
        String lead = "  " + Words.padded(name, nameWidth) + "  ";
        if (!bar.isPlaced()) {
            page.line(lead + " ".repeat(axis.cells()) + "  " + clocks(bar));
            return;
        }
        String codes = codes(bar);
        Strip strip = Strip.of(bar, others(bar, group), axis, clock, look, legend);
        boolean beside = !bar.isTimed() && strip.write(codes);
        page.line(lead + strip + "  " + clocks(bar));
        if (!beside && !codes.isEmpty()) {
            String ticks = Ticks.of(bar, axis, clock, look, legend);
            page.line(" ".repeat(nameWidth + 4)
                    + look.paint(Ink.FAINT, Words.padded(ticks, axis.cells()))
                    + "  "
                    + look.paint(Ink.CODE, codes));
        }
    }

    /** Minutes in which another infusion of the same access ran. */
    private static Minutes others(Bar bar, List<Bar> group) {
        Minutes others = Minutes.NONE;
        for (Bar other : group) {
            if (!other.administration().id().equals(bar.administration().id())
                    && bar.administration().route() == Route.IV_INFUSION) {
                others = others.plus(other.running());
            }
        }
        return others;
    }

    private String clocks(Bar bar) {
        Integer minutes = bar.administration().minutes();
        if (!bar.isPlaced()) {
            return minutes == null ? "no times" : "~" + minutes + " min";
        }
        if (bar.isPoint()) {
            Long at = bar.start();
            String route = bar.administration().route().word();
            return (at == null ? "?" : clock.time(at)) + " " + (route.equals("iv-push") ? "push" : route);
        }
        boolean documented =
                bar.administration().start() != null || bar.administration().stop() != null;
        boolean derived = bar.administration().stop() == null && bar.stop() != null;
        String stretch = documented ? clock.stretch(bar.start(), bar.stop()) + (derived ? "?" : "") : "~";
        return bar.running().isEmpty() ? stretch : stretch + " " + bar.running().count() + " min";
    }

    private static String codes(Bar bar) {
        StringBuilder codes = new StringBuilder();
        bar.codes().forEach((code, count) -> codes.append(codes.length() == 0 ? "" : " ")
                .append(code)
                .append(count == 1 ? "" : "×" + count));
        return codes.toString();
    }
}
