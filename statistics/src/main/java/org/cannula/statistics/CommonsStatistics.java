package org.cannula.statistics;

import java.util.List;
import org.cannula.formats.statistics.Estimate;
import org.cannula.formats.statistics.Limits;
import org.cannula.formats.statistics.Rate;
import org.cannula.formats.statistics.ReviewedStratum;
import org.cannula.formats.statistics.Sample;
import org.cannula.formats.statistics.SampleDesign;
import org.cannula.formats.statistics.SampleItem;
import org.cannula.formats.statistics.Statistics;
import org.cannula.totals.Totals;

/** Statistics by Apache Commons: the distributions, the intervals and the random numbers are theirs. */
public final class CommonsStatistics implements Statistics {

    @Override
    public List<Rate> rates(Totals totals) {
        return Rates.of(totals);
    }

    @Override
    public Sample draw(List<SampleItem> frame, SampleDesign design) {
        return Drawing.of(frame, design);
    }

    @Override
    public Estimate project(List<ReviewedStratum> sample, Limits limits, double confidence) {
        return Projection.of(sample, limits, confidence);
    }
}
