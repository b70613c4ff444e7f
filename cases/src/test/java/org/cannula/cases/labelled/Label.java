package org.cannula.cases.labelled;

import java.util.List;
import org.cannula.checks.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What an edit made wrong, and what must at least be said of it.
 *
 * @param situation what is wrong
 * @param bill the claim it is wrong on
 * @param lines the lines concerned; empty where a line is missing
 * @param code the code concerned; empty where it is the whole claim
 * @param chart least severity beside the chart; null where nothing need be said
 * @param alone least severity of the claim alone; null where nothing need be said
 */
record Label(
        Situation situation,
        Bill bill,
        List<Line> lines,
        String code,
        @Nullable Severity chart,
        @Nullable Severity alone) {

    Label {
        lines = List.copyOf(lines);
    }

    static Label of(
            Situation situation, Bill bill, List<Line> lines, @Nullable Severity chart, @Nullable Severity alone) {
        return new Label(situation, bill, lines, lines.get(0).code, chart, alone);
    }

    static Label of(Situation situation, Bill bill, Line line, @Nullable Severity chart, @Nullable Severity alone) {
        return of(situation, bill, List.of(line), chart, alone);
    }

    /** A code that is no longer billed, or too little of it. */
    static Label missing(Situation situation, Bill bill, String code, @Nullable Severity chart) {
        return new Label(situation, bill, bill.of(code), code, chart, null);
    }

    @Nullable
    Severity least(boolean withChart) {
        return withChart ? chart : alone;
    }
}
