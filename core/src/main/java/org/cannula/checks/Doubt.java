package org.cannula.checks;

import java.math.BigDecimal;
import java.util.List;
import org.cannula.service.CodeUnits;
import org.cannula.service.Query;
import org.cannula.service.Review;
import org.jspecify.annotations.Nullable;

/** What in the chart is still open and could support more units than it does now. */
final class Doubt {

    private Doubt() {}

    /**
     * The question whose answer could support so many units of the code; null where none could. An answer's units are of the
     * whole visit, so all that the claim bills of the code beside it must be among them.
     */
    static @Nullable String of(String code, BigDecimal least, Documentation documentation) {
        BigDecimal units = billed(code, documentation).max(least);
        for (Query query : documentation.coded().queries()) {
            for (Query.Outcome outcome : query.outcomes()) {
                if (units(code, outcome.lines()).compareTo(units) >= 0) {
                    return query.ask();
                }
            }
        }
        for (Review review : documentation.coded().review()) {
            if (units(code, review.suggests()).signum() > 0) {
                return review.because().isEmpty()
                        ? "a person's judgement of " + String.join(", ", review.administrations())
                        : review.because().get(0).reason().says();
            }
        }
        return null;
    }

    /** The question for a missing time whose answer could support so many units of the code; null where there is none. */
    static @Nullable Query missingTime(String code, BigDecimal least, Documentation documentation) {
        BigDecimal units = billed(code, documentation).max(least);
        for (Query query : documentation.coded().queries()) {
            boolean untimed = documentation.visit().administrations().stream()
                    .anyMatch(given -> query.administrations().contains(given.id())
                            && !given.route().isMoment()
                            && (given.start() == null || given.stop() == null));
            if (untimed
                    && query.outcomes().stream()
                            .anyMatch(outcome -> units(code, outcome.lines()).compareTo(units) >= 0)) {
                return query;
            }
        }
        return null;
    }

    /** Units the claim bills of a code on the days of the chart. */
    private static BigDecimal billed(String code, Documentation documentation) {
        return documentation.pairing().pairs().stream()
                .filter(pair -> pair.code().equals(code))
                .map(Pair::unitsBilled)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Units of a code among lines. */
    static BigDecimal units(String code, List<CodeUnits> lines) {
        return BigDecimal.valueOf(lines.stream()
                .filter(line -> line.code().equals(code))
                .mapToLong(CodeUnits::units)
                .sum());
    }
}
