package org.cannula.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.formats.statistics.ImpossibleDesign;
import org.cannula.formats.statistics.Sample;
import org.cannula.formats.statistics.SampleDesign;
import org.cannula.formats.statistics.SampleItem;

/**
 * Claims of the frame whose amounts lie near each other.
 *
 * @param from least amount in it
 * @param to greatest amount in it
 * @param moments of the amounts in it
 */
record Stratum(BigDecimal from, BigDecimal to, Moments moments) {

    /** Classes into which amounts are counted before strata are cut. */
    private static final int CLASSES = 1000;

    long claims() {
        return moments.count();
    }

    Sample.Stratum described(int number, long drawn) {
        return new Sample.Stratum(String.valueOf(number), from, to, claims(), moments.sum(), drawn);
    }

    /** Cuts the frame as the design says; strata without claims are left out. */
    static List<Stratum> cut(List<SampleItem> frame, SampleDesign design) {
        List<BigDecimal> amounts =
                frame.stream().map(SampleItem::amount).sorted().toList();
        List<BigDecimal> bounds = design.bounds();
        if (bounds.isEmpty() && design.strata() > 1) {
            bounds = bounds(amounts, design.strata());
        }
        List<Stratum> strata = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bounds.size(); i++) {
            int end = start;
            while (end < amounts.size()
                    && (i == bounds.size() || amounts.get(end).compareTo(bounds.get(i)) < 0)) {
                end++;
            }
            if (end > start) {
                List<BigDecimal> own = amounts.subList(start, end);
                strata.add(new Stratum(own.get(0), own.get(own.size() - 1), Moments.of(own)));
            }
            start = end;
        }
        return strata;
    }

    /** Index of the stratum an amount of the frame lies in. */
    static int place(List<Stratum> strata, BigDecimal amount) {
        int at = 0;
        while (amount.compareTo(strata.get(at).to()) > 0) {
            at++;
        }
        return at;
    }

    /**
     * Where to cut so that strata differ as little as possible within (Dalenius and Hodges): amounts are counted in classes of
     * equal width, and the running sum of the roots of the counts is cut into equal parts.
     */
    private static List<BigDecimal> bounds(List<BigDecimal> sorted, int strata) {
        if (strata > sorted.size()) {
            throw new ImpossibleDesign(strata + " strata cannot be cut from " + sorted.size() + " claims");
        }
        double least = sorted.get(0).doubleValue();
        double width = (sorted.get(sorted.size() - 1).doubleValue() - least) / CLASSES;
        if (width == 0) {
            return List.of();
        }
        int[] counts = new int[CLASSES];
        int[] first = new int[CLASSES];
        for (int i = sorted.size() - 1; i >= 0; i--) {
            int at = Math.min(CLASSES - 1, (int) ((sorted.get(i).doubleValue() - least) / width));
            counts[at]++;
            first[at] = i;
        }
        double sum = 0;
        for (int count : counts) {
            sum += Math.sqrt(count);
        }
        List<BigDecimal> bounds = new ArrayList<>();
        double running = 0;
        for (int at = 0; at < CLASSES && bounds.size() < strata - 1; at++) {
            // A class is the first of the next stratum once what lies before it fills its share.
            boolean full = running >= sum * (bounds.size() + 1) / strata;
            if (full && counts[at] > 0) {
                bounds.add(sorted.get(first[at]));
            }
            running += Math.sqrt(counts[at]);
        }
        return bounds;
    }
}
