package org.cannula.cli.text;

import org.cannula.formats.statistics.Sample;

/** A sample for people: how it was drawn, and the claims. */
public final class SampleText {

    private SampleText() {}

    /** Prints how it was drawn; {@code claims} adds the claims themselves. */
    public static void print(Page page, Sample sample, boolean claims) {
        long frame = sample.strata().stream().mapToLong(Sample.Stratum::claims).sum();
        page.opening(
                "",
                0,
                2,
                Words.grouped(sample.claims().size()) + " of " + Words.grouped(frame) + " claims drawn, seed "
                        + sample.seed() + ", " + sample.generator());
        page.opening("  ", 2, 4, "frame " + sample.frame());
        Grid grid = new Grid()
                .text("")
                .number("amounts from")
                .number("to")
                .number("claims")
                .number("drawn")
                .spared("dollars");
        for (Sample.Stratum stratum : sample.strata()) {
            grid.row(
                    stratum.name(),
                    Words.grouped(stratum.from()),
                    Words.grouped(stratum.to()),
                    Words.grouped(stratum.claims()),
                    Words.grouped(stratum.drawn()),
                    Words.grouped(stratum.amount()));
        }
        grid.print(page, "Stratum");
        if (claims) {
            Grid drawn = new Grid()
                    .text("")
                    .number("stratum")
                    .number("order")
                    .number("position")
                    .number("amount");
            for (Sample.Drawn each : sample.claims()) {
                drawn.row(
                        Words.plain(each.item().claim()),
                        each.stratum(),
                        String.valueOf(each.order()),
                        Words.grouped(each.position()),
                        Words.grouped(each.item().amount()));
            }
            drawn.print(page, "Claim");
        }
    }
}
