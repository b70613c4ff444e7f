package org.cannula.cases.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every threshold and precedence of the rules, one row on each side of it, in the order the rules are applied. */
class ThresholdTest {

    @TestFactory
    Stream<DynamicTest> boundaries() {
        return Thresholds.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    Comparison answer = Comparison.of(row.visits(), KnobVariation.of(row.knobs()));
                    assertThat(answer.engine()).as(row.name()).isEqualTo(row.expected());
                }));
    }
}
