package org.cannula.formats.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sample is to be drawn.
 *
 * @param seed what the random numbers begin with
 * @param size claims to draw; null where the precision decides
 * @param precision half the width of the two-sided interval that is wished for, as a share of the total; null where the size
 *     is given
 * @param confidence of that interval, between 0 and 1
 * @param strata strata to cut by amount; 1 for a simple sample
 * @param bounds amounts at which strata are cut, ascending, each the first amount of the next stratum; empty where
 *     {@code strata} decides
 */
public record SampleDesign(
        long seed,
        @Nullable Integer size,
        @Nullable Double precision,
        double confidence,
        int strata,
        List<BigDecimal> bounds) {

    public SampleDesign {
        bounds = List.copyOf(bounds);
    }
}
