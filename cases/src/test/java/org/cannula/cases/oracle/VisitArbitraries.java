package org.cannula.cases.oracle;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.cannula.chart.Visit;

/** Random encounters for properties. Shrinking is {@link Shrinker}'s, which knows what a smaller visit is. */
final class VisitArbitraries {

    private VisitArbitraries() {}

    /** One encounter, now and then two of one patient and day. */
    static Arbitrary<List<Visit>> encounters() {
        return Arbitraries.randomValue(random -> new RandomVisits(new SplittableRandom(random.nextLong())).next());
    }
}
