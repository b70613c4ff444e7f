package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spreads fewer units over the lines that were billed. */
final class Reduction {

    /** The first lines keep their units, unmodified ones before others. */
    private static final Comparator<Billed> KEPT_FIRST = Comparator.comparing(Billed::isMarkedSeparate)
            .thenComparing(Billed::date)
            .thenComparing(line -> line.line().line());

    private Reduction() {}

    /** Lines in the order in which they lose units. */
    static List<Billed> firstToGo(List<Billed> lines) {
        return lines.stream().sorted(KEPT_FIRST.reversed()).toList();
    }

    /** Changes that leave these lines with so many units together. */
    static List<Change> to(BigDecimal units, List<Billed> lines) {
        List<Billed> order = new ArrayList<>(lines);
        order.sort(KEPT_FIRST);
        List<Change> changes = new ArrayList<>();
        BigDecimal left = units;
        for (Billed line : order) {
            BigDecimal kept = line.units().min(left);
            left = left.subtract(kept);
            if (kept.compareTo(line.units()) != 0) {
                changes.add(new Change.Units(line.line().line(), kept));
            }
        }
        return changes;
    }

    /** The code with its units as a correction is written; nothing left means the line goes. */
    static String words(String code, BigDecimal units) {
        return units.signum() == 0
                ? "remove " + code
                : code + " x" + units.stripTrailingZeros().toPlainString();
    }

    static List<Integer> numbers(List<Billed> lines) {
        return lines.stream().map(line -> line.line().line()).toList();
    }
}
