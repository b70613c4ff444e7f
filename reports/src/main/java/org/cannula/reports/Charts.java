package org.cannula.reports;

import java.util.Locale;
import org.cannula.formats.statistics.Rate;

/** Small drawings that stand in the cells of tables, each with its numbers as a title for who points at it or has it read out. */
final class Charts {

    private static final int BAR_WIDTH = 180;
    private static final int BAR_HEIGHT = 12;
    private static final int RATE_WIDTH = 200;
    private static final int RATE_HEIGHT = 18;

    private Charts() {}

    /** A length with one decimal: enough for the eye, and the same on every machine. */
    static String at(double length) {
        String text = String.format(Locale.ROOT, "%.1f", length);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Opens a drawing of a size that scales with the page. */
    static Html open(Html page, String kind, double width, double height, String title) {
        return page.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        kind,
                        "viewBox",
                        "0 0 " + at(width) + " " + at(height),
                        "width",
                        at(width),
                        "height",
                        at(height),
                        "role",
                        "img",
                        "aria-label",
                        title)
                .leaf("title", title);
    }

    static void rect(Html page, String kind, double x, double y, double width, double height) {
        page.empty("rect", "class", kind, "x", at(x), "y", at(y), "width", at(width), "height", at(height));
    }

    static void line(Html page, String kind, double x1, double y1, double x2, double y2) {
        page.empty("line", "class", kind, "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2));
    }

    /** Text whose anchor is {@code start}, {@code middle} or {@code end}. */
    static void text(Html page, String kind, double x, double y, String anchor, String text) {
        page.leaf("text", text, "class", kind, "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    /** Counts one after another, as long as they are large; {@code most} fills the width. */
    static void bar(Html page, long most, String title, Part... parts) {
        open(page, "bar", BAR_WIDTH, BAR_HEIGHT, title);
        double x = 0;
        for (Part part : parts) {
            if (part.count() > 0) {
                double width = Math.max(1, (double) BAR_WIDTH * part.count() / Math.max(1, most));
                rect(page, part.kind(), x, 0, Math.min(width, BAR_WIDTH - x), BAR_HEIGHT);
                x += width;
            }
        }
        page.close("svg");
    }

    /** A part of a bar. */
    record Part(String kind, long count) {}

    /** A rate as a dot on its exact interval, beside the rate of the whole run; {@code most} is the right end. */
    static void rate(Html page, Rate rate, double most) {
        String title = Texts.percent(rate.share()) + ", 95% interval " + Texts.percent(rate.low()) + " to "
                + Texts.percent(rate.high()) + "; whole run " + Texts.percent(rate.baseShare());
        open(page, "rate", RATE_WIDTH, RATE_HEIGHT, title);
        double scale = (RATE_WIDTH - 10) / most;
        double middle = RATE_HEIGHT / 2.0;
        line(page, "axis", 5, RATE_HEIGHT - 1, RATE_WIDTH - 5, RATE_HEIGHT - 1);
        line(page, "base", 5 + rate.baseShare() * scale, 1, 5 + rate.baseShare() * scale, RATE_HEIGHT - 1);
        String kind = rate.flagged() ? "flagged" : "plain";
        line(page, "whisker " + kind, 5 + rate.low() * scale, middle, 5 + rate.high() * scale, middle);
        page.empty("circle", "class", "dot " + kind, "cx", at(5 + rate.share() * scale), "cy", at(middle), "r", "4");
        page.close("svg");
    }
}
