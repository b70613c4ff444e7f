package org.cannula.cases.labelled;

import java.util.List;
import org.cannula.checks.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a claim after all edits, wherever it came from, and how surely the sources let it be said.
 *
 * @param situation what is true
 * @param bill the claim
 * @param lines the lines concerned; empty where a line is missing
 * @param code the code concerned; empty where it is the whole claim
 * @param chart highest severity beside the chart; null where it cannot be seen there
 * @param alone highest severity of the claim alone; null where it cannot be seen there
 */
record Fact(
        Situation situation,
        Bill bill,
        List<Line> lines,
        String code,
        @Nullable Severity chart,
        @Nullable Severity alone) {

    Fact {
        lines = List.copyOf(lines);
    }

    @Nullable
    Severity most(boolean withChart) {
        return withChart ? chart : alone;
    }
}
