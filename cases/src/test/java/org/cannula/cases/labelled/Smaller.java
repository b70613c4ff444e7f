package org.cannula.cases.labelled;

import java.util.List;
import java.util.SplittableRandom;
import org.cannula.cases.oracle.Shrinker;
import org.cannula.chart.Visit;
import org.cannula.engine.Auditor;
import org.jspecify.annotations.Nullable;

/** Makes the charts of an error small: the same kinds of error on fewer administrations that still come out as wrong. */
final class Smaller {

    private static final int WAYS = 6;

    private final Judge judge;
    private final Drawn found;
    private final String kind;

    private Smaller(Auditor auditor, Drawn found, String kind) {
        this.judge = new Judge(auditor, new Tally());
        this.found = found;
        this.kind = kind;
    }

    /** The smallest claims that come out wrong in the same way; those given where none do. */
    static Drawn of(Auditor auditor, Drawn found, String kind) {
        Smaller smaller = new Smaller(auditor, found, kind);
        List<Visit> visits = found.sample().visits;
        if (smaller.wrong(visits) == null) {
            return found;
        }
        Drawn small = smaller.wrong(Shrinker.shrink(visits, fewer -> smaller.wrong(fewer) != null));
        return small == null ? found : small;
    }

    private @Nullable Drawn wrong(List<Visit> visits) {
        for (int way = 0; way < WAYS; way++) {
            Sample sample = Sample.clean(new Charts.Drawn(visits, found.sample().settled), new SplittableRandom(way));
            Drawn drawn = sample == null ? null : Drawn.of(sample, found.kinds(), way);
            if (drawn != null
                    && judge.judge(drawn).stream()
                            .anyMatch(wrong -> wrong.kind().equals(kind))) {
                return drawn;
            }
        }
        return null;
    }
}
