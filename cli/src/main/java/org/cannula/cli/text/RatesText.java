package org.cannula.cli.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cannula.cli.text.Look.Ink;
import org.cannula.formats.statistics.Rate;
import org.cannula.totals.Totals;

/** Rates that stand out, for people. */
public final class RatesText {

    private static final int ROWS = 40;
    private static final int NEAREST = 10;

    private RatesText() {}

    /** Prints the flagged rates, or those that come nearest where none is. */
    public static void print(Page page, List<Rate> rates) {
        List<Rate> flagged = rates.stream().filter(Rate::flagged).toList();
        if (rates.isEmpty()) {
            page.line("Nothing was found in these claims.");
            return;
        }
        page.opening(
                "",
                0,
                0,
                flagged.isEmpty()
                        ? "No rate is beyond chance once every comparison is allowed for; these come nearest."
                        : flagged.size() + (flagged.size() == 1 ? " rate is" : " rates are")
                                + " higher than chance explains, every comparison allowed for (Holm, 5%).");
        List<Rate> shown = flagged.isEmpty()
                ? rates.subList(0, Math.min(NEAREST, rates.size()))
                : flagged.subList(0, Math.min(ROWS, flagged.size()));
        Grid grid = new Grid()
                .text("")
                .text("finding")
                .number("share")
                .spared("95% interval")
                .number("whole run")
                .number("claims")
                .spared("chance");
        for (Rate rate : shown) {
            String key = rate.key().equals(Totals.NOT_GIVEN) ? "not given" : Words.plain(rate.key());
            grid.row(
                    key,
                    rate.measure(),
                    percent(rate.share()),
                    percent(rate.low()) + " to " + percent(rate.high()),
                    percent(rate.baseShare()),
                    Words.grouped(rate.with()) + " of " + Words.grouped(rate.claims()),
                    chance(rate.adjusted()));
            if (rate.flagged()) {
                grid.paint(2, Ink.BAD);
            }
        }
        grid.print(page, "Stands out");
        if (flagged.size() > shown.size()) {
            page.line("  and " + (flagged.size() - shown.size()) + " more");
        }
        page.gap().opening("", 0, 0, "A rate says where to look, not that anybody did wrong.");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    private static String chance(double chance) {
        return chance < 0.0001
                ? "< 0.0001"
                : BigDecimal.valueOf(chance).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
