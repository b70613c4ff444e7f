package org.cannula.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.checks.Severity;
import org.cannula.reports.Section.Head;
import org.cannula.totals.Figures;
import org.cannula.totals.Totals;

/** Claims by month of service, each column split by the worst that was found. */
final class MonthChart {

    private static final int HEIGHT = 220;
    private static final int TOP = 20;
    private static final int FOOT = 36;
    private static final int LEFT = 56;
    private static final int WIDEST = 110;

    private MonthChart() {}

    static void write(Html page, Totals totals, Medium medium) {
        List<Map.Entry<String, Figures>> months =
                new ArrayList<>(totals.months().entrySet());
        if (months.size() < 2) {
            return;
        }
        Section.open(page, "months", "By month of service", "Claims by their first date of service.");
        // A year and a half can be told apart by the eye; of a longer run the last months are drawn.
        int first = Math.max(0, months.size() - 18);
        draw(page, months.subList(first, months.size()));
        legend(page);
        if (medium == Medium.SCREEN) {
            page.open("details").leaf("summary", "The same in numbers");
        }
        table(page, months);
        if (medium == Medium.SCREEN) {
            page.close("details");
        }
        Section.close(page);
    }

    private static void draw(Html page, List<Map.Entry<String, Figures>> months) {
        long most = months.stream()
                .mapToLong(month -> month.getValue().claims())
                .max()
                .orElse(1);
        double slot = Math.min(WIDEST, 840.0 / months.size());
        double width = LEFT + slot * months.size() + 10;
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Claims by month");
        Charts.open(page, "months", width, HEIGHT, "Claims by month of service, split by the worst finding");
        double scale = (double) (HEIGHT - TOP - FOOT) / most;
        for (long tick : ticks(most)) {
            double y = HEIGHT - FOOT - tick * scale;
            Charts.line(page, "grid", LEFT, y, width, y);
            Charts.text(page, "label", LEFT - 8, y + 4, "end", Texts.number(tick));
        }
        double x = LEFT + slot * 0.15;
        for (Map.Entry<String, Figures> month : months) {
            column(page, month.getKey(), month.getValue(), x, slot * 0.7, scale);
            x += slot;
        }
        page.close("svg").close("div");
    }

    private static void column(Html page, String month, Figures figures, double x, double width, double scale) {
        page.open("g").leaf("title", name(month) + ": " + says(figures));
        double y = HEIGHT - FOOT;
        for (Severity severity : Severity.values()) {
            y = piece(page, severity.word(), figures.claims(severity), x, y, width, scale);
        }
        y = piece(page, "clean", figures.clean(), x, y, width, scale);
        piece(page, "out", figures.leftOut(), x, y, width, scale);
        Charts.text(page, "label", x + width / 2, HEIGHT - FOOT + 16, "middle", name(month));
        Charts.text(
                page,
                "label faint",
                x + width / 2,
                HEIGHT - FOOT + 30,
                "middle",
                Texts.percent(figures.claims(Severity.ERROR), figures.audited()));
        page.close("g");
    }

    private static double piece(Html page, String kind, long count, double x, double y, double width, double scale) {
        if (count > 0) {
            Charts.rect(page, kind, x, y - count * scale, width, count * scale);
        }
        return y - count * scale;
    }

    private static String says(Figures figures) {
        return Texts.count(figures.claims(), "claim") + ", " + Texts.number(figures.claims(Severity.ERROR))
                + " with an error, " + Texts.number(figures.claims(Severity.REVIEW)) + " to review, "
                + Texts.dollars(figures.atRisk()) + " at risk";
    }

    /** Three or four round numbers below the highest column. */
    private static List<Long> ticks(long most) {
        long step = 1;
        while (most / step > 4) {
            step = String.valueOf(step).startsWith("2") ? step / 2 * 5 : step * 2;
        }
        List<Long> ticks = new ArrayList<>();
        for (long tick = 0; tick <= most; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    private static void legend(Html page) {
        page.open("ul", "class", "legend");
        for (String[] entry : new String[][] {
            {"error", "with an error"},
            {"review", "to review"},
            {"note", "with notes only"},
            {"clean", "without a finding"},
            {"out", "left out"}
        }) {
            page.open("li")
                    .leaf("span", "", "class", "key " + entry[0])
                    .text(entry[1])
                    .close("li");
        }
        page.leaf("li", "below each month: share of audited claims with an error", "class", "beside");
        page.close("ul");
    }

    private static void table(Html page, List<Map.Entry<String, Figures>> months) {
        Section.table(
                page,
                "Claims by month",
                List.of(
                        Head.text("Month"),
                        Head.number("Claims"),
                        Head.number("Error"),
                        Head.number("Review"),
                        Head.number("Note"),
                        Head.number("None"),
                        Head.number("At risk"),
                        Head.number("Missed")));
        for (Map.Entry<String, Figures> month : months) {
            Figures figures = month.getValue();
            page.open("tr", "data-month", month.getKey()).leaf("th", name(month.getKey()), "scope", "row");
            Section.number(page, Texts.number(figures.claims()));
            for (Severity severity : Severity.values()) {
                Section.count(page, figures.claims(severity), severity.word());
            }
            Section.count(page, figures.clean(), "clean");
            Section.number(page, Texts.dollars(figures.atRisk()));
            Section.number(page, Texts.dollars(figures.missed()));
            page.close("tr");
        }
        Section.endTable(page);
    }

    private static String name(String month) {
        return month.equals(Totals.NOT_GIVEN) ? "no date" : month;
    }
}
