package org.cannula.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.cannula.formats.statistics.Estimate;
import org.cannula.formats.statistics.ImpossibleDesign;
import org.cannula.formats.statistics.Limits;
import org.cannula.formats.statistics.ReviewedStratum;

/** Projects what was overpaid in a sample onto all claims it was drawn from, with the finite population correction. */
final class Projection {

    /** Digits that are kept until the end. */
    private static final int GUARD = 12;

    private final List<ReviewedStratum> strata;
    private final List<Estimate.Part> parts = new ArrayList<>();
    private BigDecimal point = BigDecimal.ZERO;
    private double variance;
    private double satterthwaite;

    private Projection(List<ReviewedStratum> strata) {
        this.strata = strata;
    }

    static Estimate of(List<ReviewedStratum> strata, Limits limits, double confidence) {
        if (strata.isEmpty()) {
            throw new ImpossibleDesign("there is no reviewed claim to project from");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new ImpossibleDesign("a confidence lies between 0 and 1, such as 0.9, and is not " + confidence);
        }
        Projection projection = new Projection(strata);
        strata.forEach(projection::add);
        return projection.estimate(limits, confidence);
    }

    private void add(ReviewedStratum stratum) {
        Moments moments = Moments.of(stratum.overpaid());
        long n = moments.count();
        long all = stratum.claims();
        if (n > all) {
            throw new ImpossibleDesign(
                    "stratum " + stratum.name() + ": " + n + " claims were reviewed, and it has only " + all);
        }
        if (n < 2 && n < all) {
            throw new ImpossibleDesign("stratum " + stratum.name() + ": one claim out of " + all
                    + " says nothing of how they differ; at least two must be reviewed");
        }
        BigDecimal share = moments.sum()
                .multiply(BigDecimal.valueOf(all))
                .divide(BigDecimal.valueOf(n), GUARD, RoundingMode.HALF_EVEN);
        // The variance of N times the mean of n drawn without replacement: N squared, s squared over n, times 1 - n/N.
        double own = moments.variance() * all * (all - n) / n;
        point = point.add(share);
        variance += own;
        satterthwaite += n > 1 ? own * own / (n - 1) : 0;
        parts.add(new Estimate.Part(
                stratum.name(),
                all,
                n,
                cents(moments.sum()),
                cents(moments.mean()),
                cents(moments.deviation()),
                cents(share),
                cents(Math.sqrt(own))));
    }

    private Estimate estimate(Limits limits, double confidence) {
        boolean student = limits == Limits.STUDENT || (limits == Limits.AUTO && strata.size() == 1);
        double freedom = variance == 0 ? Double.POSITIVE_INFINITY : variance * variance / satterthwaite;
        boolean useStudent = student && Double.isFinite(freedom);
        ContinuousDistribution from = useStudent ? TDistribution.of(freedom) : NormalDistribution.of(0, 1);
        double quantile = from.inverseCumulativeProbability(1 - (1 - confidence) / 2);
        double oneSided = from.inverseCumulativeProbability(confidence);
        double error = Math.sqrt(variance);
        long found = strata.stream()
                .flatMap(stratum -> stratum.overpaid().stream())
                .filter(amount -> amount.signum() != 0)
                .count();
        return new Estimate(
                parts.stream().mapToLong(Estimate.Part::claims).sum(),
                parts.stream().mapToLong(Estimate.Part::sampled).sum(),
                found,
                parts.stream().map(Estimate.Part::sampleTotal).reduce(BigDecimal.ZERO, BigDecimal::add),
                cents(point),
                cents(error),
                useStudent ? "Student's t, " + degrees(freedom) + " degrees of freedom" : "normal",
                quantile,
                confidence,
                cents(point.doubleValue() - quantile * error),
                cents(point.doubleValue() + quantile * error),
                cents(point.doubleValue() - oneSided * error),
                parts);
    }

    private static String degrees(double freedom) {
        return freedom == Math.rint(freedom)
                ? String.valueOf((long) freedom)
                : String.format(Locale.ROOT, "%.1f", freedom);
    }

    private static BigDecimal cents(double amount) {
        return cents(BigDecimal.valueOf(amount));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
