package org.cannula.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cannula.formats.statistics.Estimate;
import org.cannula.formats.statistics.ImpossibleDesign;
import org.cannula.formats.statistics.Limits;
import org.cannula.formats.statistics.ReviewedStratum;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static List<BigDecimal> dollars(double... amounts) {
        return Arrays.stream(amounts).mapToObj(BigDecimal::valueOf).toList();
    }

    private static Estimate simple(long claims, Limits limits, double confidence, double... amounts) {
        return Projection.of(List.of(new ReviewedStratum("1", claims, dollars(amounts))), limits, confidence);
    }

    /**
     * Mean 10, squared distances 100 + 100 + 0 + 400 over 3 = 200. Standard error 10 x sqrt(200 / 4 x (1 - 4/10)) = 54.77.
     * Student's t with 3 degrees of freedom: 2.3534 two-sided at 90 %, 1.6377 one-sided.
     */
    @Test
    void aSimpleSampleByHand() {
        Estimate estimate = simple(10, Limits.AUTO, 0.9, 0, 0, 10, 30);
        assertThat(estimate.point()).isEqualTo("100.00");
        assertThat(estimate.standardError()).isEqualTo("54.77");
        assertThat(estimate.quantile()).isCloseTo(2.3534, within(5e-5));
        assertThat(estimate.lower()).isEqualTo("-28.90");
        assertThat(estimate.upper()).isEqualTo("228.90");
        assertThat(estimate.oneSided()).isEqualTo("10.30");
        assertThat(estimate.distribution()).isEqualTo("Student's t, 3 degrees of freedom");
        assertThat(estimate.found()).isEqualTo(2);
        assertThat(estimate.sampleTotal()).isEqualTo("40.00");
    }

    /**
     * Two strata by hand. A: 5, 7, 9 of 6: mean 7, variance 4, standard error 6 x sqrt(4 / 3 x 1/2) = 4.899, point 42.
     * B: 10, 30 of 4: mean 20, variance 200, standard error 4 x sqrt(200 / 2 x 1/2) = 28.284, point 80. Together 122,
     * variance 24 + 800 = 824, standard error 28.705; Satterthwaite 824 squared / (24 squared / 2 + 800 squared / 1) = 1.06.
     */
    @Test
    void strataByHand() {
        List<ReviewedStratum> strata =
                List.of(new ReviewedStratum("A", 6, dollars(5, 7, 9)), new ReviewedStratum("B", 4, dollars(10, 30)));
        Estimate normal = Projection.of(strata, Limits.AUTO, 0.9);
        assertThat(normal.point()).isEqualTo("122.00");
        assertThat(normal.standardError()).isEqualTo("28.71");
        assertThat(normal.quantile()).isCloseTo(1.644854, within(1e-6));
        assertThat(normal.lower()).isEqualTo("74.78");
        assertThat(normal.oneSided()).isEqualTo("85.21");
        assertThat(normal.strata())
                .extracting(Estimate.Part::standardError)
                .map(BigDecimal::toPlainString)
                .containsExactly("4.90", "28.28");
        assertThat(Projection.of(strata, Limits.STUDENT, 0.9).distribution())
                .isEqualTo("Student's t, 1.1 degrees of freedom");
    }

    /**
     * Cochran, Sampling Techniques, 3rd edition, 1977, section 2.8: signatures on 50 of 676 sheets of a petition. He gives a total
     * of 19,888 and 80 % limits of 18,107 and 21,669, with the quantile rounded to 1.28.
     */
    @Test
    void thePetitionOfCochran() {
        int[][] counts = {
            {42, 23}, {41, 4}, {36, 1}, {32, 1}, {29, 1}, {27, 2}, {23, 1}, {19, 1}, {16, 2}, {15, 2}, {14, 1}, {11, 1},
            {10, 1}, {9, 1}, {7, 1}, {6, 3}, {5, 2}, {4, 1}, {3, 1}
        };
        List<BigDecimal> sheets = new ArrayList<>();
        for (int[] count : counts) {
            sheets.addAll(Collections.nCopies(count[1], BigDecimal.valueOf(count[0])));
        }
        assertThat(sheets).hasSize(50);
        Moments moments = Moments.of(sheets);
        assertThat(moments.sum()).isEqualTo("1471");
        assertThat(moments.squares()).isEqualTo("54497");
        assertThat(moments.variance()).isCloseTo(229.0, within(0.05));
        Estimate estimate = Projection.of(List.of(new ReviewedStratum("1", 676, sheets)), Limits.NORMAL, 0.8);
        assertThat(estimate.point().doubleValue()).isCloseTo(19_888, within(0.5));
        assertThat(estimate.lower().doubleValue()).isCloseTo(18_107, within(4.0));
        assertThat(estimate.upper().doubleValue()).isCloseTo(21_669, within(4.0));
    }

    /**
     * Lohr, Sampling: Design and Analysis, example 3.2: farm acres of 300 of 3,078 counties, drawn in four regions. The book
     * gives sizes, means and variances, a total of 909,736,034 and a standard error of 50,417,248. Amounts with just these means
     * and variances are made here.
     */
    @Test
    void theCountiesOfLohr() {
        List<ReviewedStratum> regions = List.of(
                made("NE", 220, 21, 97_629.81, 7_647_472_708.0),
                made("NC", 1054, 103, 300_504.16, 29_618_183_543.0),
                made("S", 1382, 135, 211_315.04, 53_587_487_856.0),
                made("W", 422, 41, 662_295.51, 396_185_950_266.0));
        Estimate estimate = Projection.of(regions, Limits.AUTO, 0.95);
        assertThat(estimate.point().doubleValue()).isCloseTo(909_736_034, within(30.0));
        assertThat(estimate.standardError().doubleValue()).isCloseTo(50_417_248, within(30.0));
        assertThat(estimate.claims()).isEqualTo(3078);
        assertThat(estimate.sampled()).isEqualTo(300);
    }

    /** Half the amounts below the mean and half above it, the odd one on it, so that mean and variance are as wanted. */
    private static ReviewedStratum made(String name, long claims, int sampled, double mean, double variance) {
        int pairs = sampled / 2;
        double distance = Math.sqrt(variance * (sampled - 1) / (2.0 * pairs));
        List<BigDecimal> amounts = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            amounts.add(BigDecimal.valueOf(mean - distance));
            amounts.add(BigDecimal.valueOf(mean + distance));
        }
        if (sampled % 2 == 1) {
            amounts.add(BigDecimal.valueOf(mean));
        }
        return new ReviewedStratum(name, claims, amounts);
    }

    /** Overpayments of every kind, most of them none: nine of ten two-sided intervals should hold the truth. */
    @Test
    void theIntervalsHoldTheTruthAboutAsOftenAsTheySay() {
        Random random = new Random(20260302);
        List<BigDecimal> all = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            all.add(random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(40_000), 2) : BigDecimal.ZERO);
        }
        BigDecimal truth = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int held = 0;
        int above = 0;
        double sum = 0;
        int runs = 4000;
        for (int run = 0; run < runs; run++) {
            Collections.shuffle(all, random);
            Estimate estimate =
                    Projection.of(List.of(new ReviewedStratum("1", all.size(), all.subList(0, 100))), Limits.AUTO, 0.9);
            held += estimate.lower().compareTo(truth) <= 0 && estimate.upper().compareTo(truth) >= 0 ? 1 : 0;
            above += estimate.lower().compareTo(truth) > 0 ? 1 : 0;
            sum += estimate.point().doubleValue();
        }
        assertThat((double) held / runs).isBetween(0.88, 0.92);
        assertThat((double) above / runs).isLessThan(0.05);
        assertThat(sum / runs).isCloseTo(truth.doubleValue(), within(truth.doubleValue() * 0.01));
    }

    @Test
    void whoReviewsAllKnowsAll() {
        Estimate estimate = simple(3, Limits.AUTO, 0.9, 1, 2, 4);
        assertThat(estimate.standardError()).isEqualTo("0.00");
        assertThat(estimate.lower()).isEqualTo("7.00");
        assertThat(estimate.oneSided()).isEqualTo("7.00");
    }

    @Test
    void saysWhatCannotBeProjected() {
        assertThatThrownBy(() -> simple(10, Limits.AUTO, 0.9, 5))
                .isInstanceOf(ImpossibleDesign.class)
                .hasMessageContaining("at least two");
        assertThatThrownBy(() -> simple(1, Limits.AUTO, 0.9, 5, 6))
                .hasMessage("stratum 1: 2 claims were reviewed, and it has only 1");
        assertThatThrownBy(() -> simple(10, Limits.AUTO, 90, 5, 6)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> Projection.of(List.of(), Limits.AUTO, 0.9)).hasMessageContaining("no reviewed claim");
    }
}
