package org.cannula.formats.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sample that was drawn.
 *
 * @param seed what the random numbers began with
 * @param generator the algorithm they came from
 * @param frame digest of every claim that could be drawn, in order: who draws again compares it
 * @param strata the strata; one for a simple sample
 * @param claims the claims drawn, by stratum, in the order in which they were drawn
 */
public record Sample(long seed, String generator, String frame, List<Stratum> strata, List<Drawn> claims) {

    public Sample {
        strata = List.copyOf(strata);
        claims = List.copyOf(claims);
    }

    /**
     * One stratum.
     *
     * @param name its number, from 1
     * @param from least amount in it
     * @param to greatest amount in it
     * @param claims claims of the frame in it
     * @param amount dollars of all of them
     * @param drawn claims drawn
     */
    public record Stratum(String name, BigDecimal from, BigDecimal to, long claims, BigDecimal amount, long drawn) {}

    /**
     * A claim that was drawn.
     *
     * @param stratum name of its stratum
     * @param order when it was drawn in its stratum, from 1: a smaller sample would be the first of these
     * @param position its place in the frame, from 1
     */
    public record Drawn(String stratum, int order, long position, SampleItem item) {}
}
