package org.cannula.cases.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannula.chart.Consistency;
import org.cannula.chart.Visit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The naive coder by itself: what proves the engine must first be right about the boundaries. */
class NaiveCoderTest {

    private static final Set<String> ONLY_QUERIES_DIFFER = Set.of("missingStop=noCharge", "concurrentChemo=none");

    @TestFactory
    Stream<DynamicTest> boundaries() {
        return Thresholds.rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> assertThat(new NaiveCoder(row.knobs()).code(row.visits()))
                                .isEqualTo(row.expected())));
    }

    @Test
    void everyBoundaryHasANameOfItsOwnAndASoundVisit() {
        List<Compact> rows = Thresholds.rows();
        assertThat(rows).extracting(Compact::name).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(row.visits())
                .allSatisfy(visit -> assertThat(Consistency.of(visit)).isEmpty()));
    }

    /** A generator that never draws something proves nothing about it. */
    @Test
    void randomVisitsReachEveryCodeAndEveryKnob() {
        Set<String> codes = new TreeSet<>(Set.of(
                "96360", "96361", "96365", "96366", "96367", "96368", "96369", "96370", "96371", "96372", "96373",
                "96374", "96375", "96376", "96377", "96401", "96402", "96405", "96406", "96409", "96411", "96413",
                "96415", "96416", "96417", "96420", "96422", "96423", "96425", "96440", "96446", "96450", "96521",
                "96522", "96523", "96542", "C8957", "G0498"));
        List<KnobVariation> unmoved = new ArrayList<>(KnobVariation.all());
        unmoved.removeIf(variation -> ONLY_QUERIES_DIFFER.contains(variation.toString()));
        for (int seed = 0; seed < 200_000 && !(codes.isEmpty() && unmoved.isEmpty()); seed++) {
            List<Visit> visits = new RandomVisits(new SplittableRandom(seed)).next();
            assertThat(visits)
                    .allSatisfy(visit -> assertThat(Consistency.of(visit)).isEmpty());
            List<List<Billed>> plain = new NaiveCoder(Map.of()).code(visits);
            plain.forEach(lines -> lines.forEach(line -> codes.remove(line.code())));
            if (!unmoved.isEmpty()) {
                KnobVariation variation = unmoved.get(seed % unmoved.size());
                if (!new NaiveCoder(variation.reading()).code(visits).equals(plain)) {
                    unmoved.removeIf(other -> other.knob().equals(variation.knob()));
                }
            }
        }
        assertThat(codes).as("codes no random visit earns").isEmpty();
        assertThat(unmoved).as("readings that change no random visit").isEmpty();
    }
}
