package org.cannula.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cannula.formats.statistics.ImpossibleDesign;
import org.cannula.formats.statistics.SampleDesign;

/**
 * How many claims to draw from each stratum. The whole is given, or follows from the precision wished for, taking what each claim
 * is worth for what may be overpaid on it; it is shared out in proportion to claims times standard deviation (Neyman).
 */
final class Sizes {

    /** A stratum gives so many where the whole allows: below it, limits rest on too few claims. */
    private static final long WISHED = 30;

    /** With fewer nothing can be said of how claims differ. */
    private static final long FEWEST = 2;

    private Sizes() {}

    static long[] of(List<Stratum> strata, SampleDesign design) {
        long frame = strata.stream().mapToLong(Stratum::claims).sum();
        Integer given = design.size();
        Double precision = design.precision();
        long size = given != null ? given : needed(strata, precision == null ? 0 : precision, design.confidence());
        if (size > frame) {
            throw new ImpossibleDesign(size + " claims cannot be drawn from " + frame);
        }
        return share(strata, size);
    }

    /**
     * The least size whose interval is as narrow as wished: (sum of N S) squared over (V + sum of N S squared), where V is the
     * variance the total may have. With one stratum this is the usual n0 / (1 + n0 / N).
     */
    private static long needed(List<Stratum> strata, double precision, double confidence) {
        double total = 0;
        double spread = 0;
        double squared = 0;
        for (Stratum stratum : strata) {
            total += stratum.moments().sum().doubleValue();
            spread += stratum.claims() * stratum.moments().deviation();
            squared += stratum.claims() * stratum.moments().variance();
        }
        if (!(precision > 0)) {
            throw new ImpossibleDesign("a precision is a share above 0, such as 0.1");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new ImpossibleDesign("a confidence lies between 0 and 1, such as 0.9, and is not " + confidence);
        }
        if (total == 0) {
            throw new ImpossibleDesign("every amount is zero: a size cannot be reckoned from them; give one");
        }
        double quantile = NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - (1 - confidence) / 2);
        double variance = Math.pow(precision * total / quantile, 2);
        long size = (long) Math.ceil(spread * spread / (variance + squared));
        long fewest = strata.stream()
                .mapToLong(stratum -> Math.min(strata.size() == 1 ? FEWEST : WISHED, stratum.claims()))
                .sum();
        return Math.max(size, fewest);
    }

    private static long[] share(List<Stratum> strata, long size) {
        double[] most = strata.stream().mapToDouble(Stratum::claims).toArray();
        double[] fewest = new double[most.length];
        for (int h = 0; h < fewest.length; h++) {
            long wished = Math.max(FEWEST, Math.min(WISHED, size / fewest.length));
            fewest[h] = Math.min(most[h], (double) wished);
        }
        if (Arrays.stream(fewest).sum() > size) {
            throw new ImpossibleDesign(
                    size + " claims are too few for " + strata.size() + " strata: each needs at least " + FEWEST);
        }
        double[] weights = strata.stream()
                .mapToDouble(stratum -> stratum.claims() * stratum.moments().deviation())
                .toArray();
        if (Arrays.stream(weights).sum() == 0) {
            weights = most;
        }
        return whole(within(weights, fewest, most, size), most, size);
    }

    /** Shares by weight; who would get fewer than it needs gets that, who would get more than it has gets all. */
    private static double[] within(double[] weights, double[] fewest, double[] most, long size) {
        double[] shares = new double[weights.length];
        boolean[] settled = new boolean[weights.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            double left = size;
            double weight = 0;
            for (int h = 0; h < shares.length; h++) {
                left -= settled[h] ? shares[h] : 0;
                weight += settled[h] ? 0 : weights[h];
            }
            for (int h = 0; h < shares.length && !changed; h++) {
                if (!settled[h]) {
                    double share = weight == 0 ? fewest[h] : left * weights[h] / weight;
                    shares[h] = Math.max(fewest[h], Math.min(most[h], share));
                    changed = settled[h] = shares[h] != share;
                }
            }
        }
        return shares;
    }

    /** Whole numbers with the sum wanted: rounded down, then one more for the largest remainders that have room. */
    private static long[] whole(double[] shares, double[] most, long size) {
        long[] sizes = new long[shares.length];
        List<Integer> order = new ArrayList<>();
        for (int h = 0; h < shares.length; h++) {
            sizes[h] = (long) Math.floor(shares[h] + 1e-9);
            order.add(h);
        }
        order.sort(Comparator.comparingDouble(h -> sizes[h] - shares[h]));
        long left = size - Arrays.stream(sizes).sum();
        while (left > 0) {
            for (int h : order) {
                if (left > 0 && sizes[h] < most[h]) {
                    sizes[h]++;
                    left--;
                }
            }
        }
        return sizes;
    }
}
