package org.cannula.cli.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cannula.cli.text.Look.Ink;
import org.cannula.formats.statistics.Estimate;

/** What a reviewed sample says of all claims, for people. */
public final class EstimateText {

    private EstimateText() {}

    /** Prints the estimate, its limits, and what each stratum contributes. */
    public static void print(Page page, Estimate estimate) {
        String level = share(estimate.confidence());
        page.opening(
                "",
                0,
                2,
                Words.grouped(estimate.sampled()) + " of " + Words.grouped(estimate.claims()) + " claims reviewed: "
                        + Words.grouped(estimate.found()) + " with an amount, $" + Words.grouped(estimate.sampleTotal())
                        + " overpaid in the sample");
        Grid grid = new Grid().text("").number("");
        grid.row("point estimate", "$" + Words.grouped(estimate.point()));
        grid.row("standard error", "$" + Words.grouped(estimate.standardError()));
        grid.row("lower limit, two-sided " + level, "$" + Words.grouped(estimate.lower()));
        grid.paint(1, Ink.STRONG);
        grid.row("upper limit, two-sided " + level, "$" + Words.grouped(estimate.upper()));
        grid.row("lower limit, one-sided " + level, "$" + Words.grouped(estimate.oneSided()));
        double precision = estimate.precision();
        grid.row("precision", Double.isNaN(precision) ? "none" : share(precision));
        grid.print(page, "Overpaid in all claims");
        page.opening(
                "  ",
                2,
                2,
                "limits from: " + estimate.distribution() + ", quantile "
                        + BigDecimal.valueOf(estimate.quantile()).setScale(6, RoundingMode.HALF_UP));
        if (estimate.lower().signum() < 0) {
            page.opening(
                    "  ", 2, 2, "The lower limit is below zero: the sample does not show that anything was overpaid.");
        }
        if (estimate.strata().size() > 1) {
            Grid strata = new Grid()
                    .text("")
                    .number("claims")
                    .number("reviewed")
                    .number("mean")
                    .spared("deviation")
                    .number("point estimate")
                    .spared("standard error");
            for (Estimate.Part part : estimate.strata()) {
                strata.row(
                        Words.plain(part.name()),
                        Words.grouped(part.claims()),
                        Words.grouped(part.sampled()),
                        Words.grouped(part.mean()),
                        Words.grouped(part.deviation()),
                        Words.grouped(part.point()),
                        Words.grouped(part.standardError()));
            }
            strata.print(page, "Stratum");
        }
    }

    private static String share(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
