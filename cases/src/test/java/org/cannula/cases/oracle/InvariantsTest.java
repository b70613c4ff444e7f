package org.cannula.cases.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;

class InvariantsTest {

    private static final Coder CODER = Coder.withBuiltInPayers();

    @Provide
    Arbitrary<List<Visit>> encounters() {
        return VisitArbitraries.encounters();
    }

    @Property(tries = 1500, seed = "96368", shrinking = ShrinkingMode.OFF)
    void holdOfEveryGeneratedVisit(@ForAll("encounters") List<Visit> visits) {
        if (!violations(visits).isEmpty()) {
            List<Visit> small =
                    Shrinker.shrink(visits, smaller -> !violations(smaller).isEmpty());
            StringBuilder text = new StringBuilder();
            small.forEach(visit -> text.append(ChartText.of(visit)));
            assertThat(violations(small)).as(text.toString()).isEmpty();
        }
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void holdOfEveryBoundary() {
        for (Compact row : Thresholds.rows()) {
            if (row.knobs().isEmpty()) {
                assertThat(violations(row.visits())).as(row.name()).isEmpty();
            }
        }
    }

    private static List<String> violations(List<Visit> visits) {
        return Invariants.check(visits, CODER.code(visits), CODER);
    }
}
