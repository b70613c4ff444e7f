package org.cannula.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cannula.formats.statistics.ImpossibleDesign;
import org.cannula.formats.statistics.Sample;
import org.cannula.formats.statistics.SampleDesign;
import org.cannula.formats.statistics.SampleItem;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static SampleDesign size(int size, int strata) {
        return new SampleDesign(42, size, null, 0.9, strata, List.of());
    }

    private static SampleDesign precision(double precision, int strata) {
        return new SampleDesign(42, null, precision, 0.9, strata, List.of());
    }

    /** Amounts with a long tail, as charges have. */
    private static List<SampleItem> frame(int claims) {
        Random random = new Random(7);
        List<SampleItem> frame = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            double amount = Math.exp(4 + 1.2 * random.nextGaussian());
            frame.add(new SampleItem("C" + i, "", BigDecimal.valueOf(Math.round(amount * 100), 2)));
        }
        return frame;
    }

    private static List<Long> positions(Sample sample) {
        return sample.claims().stream().map(Sample.Drawn::position).toList();
    }

    /** A sample that was drawn must be drawn again in ten years. The eight were also worked out by a program of its own. */
    @Test
    void theSameSeedDrawsTheSameClaims() {
        Sample sample = Drawing.of(frame(1000), size(8, 1));
        assertThat(positions(sample)).containsExactly(365L, 160L, 919L, 476L, 669L, 581L, 214L, 555L);
        assertThat(Drawing.of(frame(1000), size(8, 1))).isEqualTo(sample);
        assertThat(sample.frame()).startsWith("sha256:").hasSize(71);
        assertThat(sample.generator()).isEqualTo("xoshiro256++ (seeded by SplitMix64)");
    }

    @Test
    void aLargerSampleBeginsWithTheSmallerOne() {
        List<Long> small = positions(Drawing.of(frame(1000), size(20, 1)));
        List<Long> large = positions(Drawing.of(frame(1000), size(50, 1)));
        assertThat(large.subList(0, 20)).isEqualTo(small);
        assertThat(large).doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void everyClaimIsDrawnAsOftenAsAnyOther() {
        List<SampleItem> frame = frame(10);
        int[] drawn = new int[10];
        int runs = 20_000;
        for (int seed = 0; seed < runs; seed++) {
            for (Sample.Drawn each : Drawing.of(frame, new SampleDesign(seed, 3, null, 0.9, 1, List.of()))
                    .claims()) {
                drawn[(int) each.position() - 1]++;
            }
        }
        // 6000 each is expected, with a standard deviation of 65.
        for (int count : drawn) {
            assertThat(count).isBetween(6000 - 4 * 65, 6000 + 4 * 65);
        }
    }

    @Test
    void strataAreCutByAmountAndHoldTheWholeFrame() {
        List<SampleItem> frame = frame(5000);
        Sample sample = Drawing.of(frame, size(200, 4));
        assertThat(sample.strata()).hasSize(4);
        assertThat(sample.strata().stream().mapToLong(Sample.Stratum::claims).sum())
                .isEqualTo(5000);
        assertThat(sample.strata().stream().mapToLong(Sample.Stratum::drawn).sum())
                .isEqualTo(200);
        assertThat(sample.strata().stream().map(Sample.Stratum::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(frame.stream().map(SampleItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        for (int h = 1; h < 4; h++) {
            assertThat(sample.strata().get(h).from())
                    .isGreaterThan(sample.strata().get(h - 1).to());
        }
        assertThat(sample.strata())
                .allSatisfy(stratum -> assertThat(stratum.drawn()).isGreaterThanOrEqualTo(30));
        for (Sample.Drawn each : sample.claims()) {
            Sample.Stratum own = sample.strata().get(Integer.parseInt(each.stratum()) - 1);
            assertThat(each.item().amount()).isBetween(own.from(), own.to());
            assertThat(frame.get((int) each.position() - 1)).isSameAs(each.item());
        }
    }

    @Test
    void strataNeedFewerClaimsForTheSamePrecision() {
        List<SampleItem> frame = frame(5000);
        int simple = Drawing.of(frame, precision(0.05, 1)).claims().size();
        int stratified = Drawing.of(frame, precision(0.05, 6)).claims().size();
        assertThat(stratified).isLessThan(simple * 2 / 3);
    }

    /** 100 amounts of 0 and 20, half each: mean 10, S = 10.05; (1.6449 x 10.05 / (0.2 x 10))^2 = 68.3; 68.3 / 1.683 = 40.6. */
    @Test
    void theSizeOfASimpleSampleByHand() {
        List<SampleItem> frame = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            frame.add(new SampleItem("C" + i, "", BigDecimal.valueOf(i % 2 * 20)));
        }
        assertThat(Drawing.of(frame, precision(0.2, 1)).claims()).hasSize(41);
    }

    @Test
    void boundsMayBeGiven() {
        List<SampleItem> frame = frame(500);
        List<BigDecimal> bounds = List.of(new BigDecimal("50"), new BigDecimal("200"), new BigDecimal("1000000"));
        Sample sample = Drawing.of(frame, new SampleDesign(1, 90, null, 0.9, 1, bounds));
        assertThat(sample.strata()).hasSize(3);
        assertThat(sample.strata().get(0).to()).isLessThan(bounds.get(0));
        assertThat(sample.strata().get(1).from()).isGreaterThanOrEqualTo(bounds.get(0));
        assertThat(sample.strata().get(2).from()).isGreaterThanOrEqualTo(bounds.get(1));
    }

    @Test
    void equalAmountsAreOneStratum() {
        List<SampleItem> frame = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            frame.add(new SampleItem("C" + i, "", BigDecimal.TEN));
        }
        assertThat(Drawing.of(frame, size(10, 3)).strata()).hasSize(1);
    }

    @Test
    void aSmallStratumIsTakenWhole() {
        List<SampleItem> frame = new ArrayList<>(frame(500));
        frame.add(new SampleItem("big", "", new BigDecimal("90000")));
        Sample sample = Drawing.of(frame, new SampleDesign(1, 60, null, 0.9, 1, List.of(new BigDecimal("50000"))));
        assertThat(sample.strata().get(1).claims()).isEqualTo(1);
        assertThat(sample.strata().get(1).drawn()).isEqualTo(1);
        assertThat(sample.claims()).hasSize(60);
    }

    @Test
    void saysWhatCannotBeDrawn() {
        assertThatThrownBy(() -> Drawing.of(List.of(), size(1, 1))).isInstanceOf(ImpossibleDesign.class);
        assertThatThrownBy(() -> Drawing.of(frame(5), size(6, 1))).hasMessage("6 claims cannot be drawn from 5");
        assertThatThrownBy(() -> Drawing.of(frame(100), size(5, 3))).hasMessageContaining("too few for 3 strata");
        assertThatThrownBy(() -> Drawing.of(frame(5), precision(-1, 1))).hasMessageContaining("above 0");
    }
}
