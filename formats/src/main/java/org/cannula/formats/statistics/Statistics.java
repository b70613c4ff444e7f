package org.cannula.formats.statistics;

import java.util.List;
import org.cannula.totals.Totals;

/** The statistics of an audit: an extension, since they need floating point and libraries. */
public interface Statistics {

    /** The name of the extension. */
    String EXTENSION = "statistics";

    /**
     * Rates of each finding and each pattern of 96368, for every provider and every payer, against the rate in the whole run.
     * Sorted: flagged ones first, then by how unlikely they are by chance.
     */
    List<Rate> rates(Totals totals);

    /**
     * Draws a sample. The same frame and design give the same sample, always.
     *
     * @param frame every claim that may be drawn, in an order that can be had again
     * @throws ImpossibleDesign where the frame cannot give such a sample
     */
    Sample draw(List<SampleItem> frame, SampleDesign design);

    /**
     * Projects a reviewed sample onto the claims it was drawn from.
     *
     * @param confidence of the two-sided interval, between 0 and 1
     * @throws ImpossibleDesign where the sample cannot be projected
     */
    Estimate project(List<ReviewedStratum> sample, Limits limits, double confidence);
}
