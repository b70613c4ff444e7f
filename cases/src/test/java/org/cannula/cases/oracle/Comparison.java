package org.cannula.cases.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.service.CodedLine;
import org.jspecify.annotations.Nullable;

/** The engine's and the naive coder's answer to the same visits under the same reading. */
record Comparison(List<Visit> visits, String reading, List<List<Billed>> engine, List<List<Billed>> naive) {

    private static final Coder CODER = new Coder(KnobVariation.payers());

    static Coder coder() {
        return CODER;
    }

    /** Under Medicare as it is, or with one knob set otherwise. */
    static Comparison of(List<Visit> visits, @Nullable KnobVariation variation) {
        List<Visit> paid = new ArrayList<>();
        for (Visit visit : visits) {
            paid.add(
                    variation == null
                            ? visit
                            : visit.toBuilder().payer(variation.payer()).build());
        }
        List<List<Billed>> engine =
                CODER.lines(paid).stream().map(Comparison::administrations).toList();
        List<List<Billed>> naive = new NaiveCoder(variation == null ? Map.of() : variation.reading()).code(paid);
        return new Comparison(paid, variation == null ? "medicare" : variation.toString(), engine, naive);
    }

    /** What is compared of coded lines: those of administrations. */
    static List<Billed> administrations(List<CodedLine> lines) {
        return lines.stream()
                .filter(line -> !line.drug())
                .map(line -> new Billed(line.date(), line.code(), line.modifiers(), line.units()))
                .sorted(Billed.ORDER)
                .toList();
    }

    boolean agrees() {
        return engine.equals(naive);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("reading " + reading + "\n");
        for (int i = 0; i < visits.size(); i++) {
            text.append(ChartText.of(visits.get(i)));
            text.append("  engine ").append(engine.get(i)).append('\n');
            text.append("  oracle ").append(naive.get(i)).append('\n');
        }
        return text.toString();
    }
}
