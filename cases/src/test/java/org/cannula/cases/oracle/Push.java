package org.cannula.cases.oracle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is reported as a push: given by hand, or an infusion of 15 minutes or less. */
final class Push {

    /** What it was before it became a push. */
    enum Kind {
        HAND,
        SHORT_RUN,
        /** A new drug's infusion of which too few minutes are its own: 96375 whatever else (R-052, step 6). */
        UNCOVERED,
        /** A repeat infusion of which too few minutes are its own. */
        SHORT_REPEAT,
        /** A repeat infusion under {@code sameDrugRepeat=push}. */
        REPEAT
    }

    final Kind kind;
    final String drug;
    final boolean chemo;
    final Set<String> ids = new TreeSet<>();
    final String id;
    final boolean untimed;
    int start;

    private final BitSet running = new BitSet();

    /** Documented minutes, each counted once. */
    int length;

    Push(Kind kind, Dose dose) {
        this.kind = kind;
        this.drug = dose.drug;
        this.chemo = dose.chemo();
        this.start = dose.start;
        this.running.or(dose.running);
        this.length = dose.minutes();
        this.ids.addAll(dose.ids);
        this.id = dose.ids.iterator().next();
        this.untimed = dose.untimed;
    }

    Push(Kind kind, Run run) {
        this.kind = kind;
        this.drug = run.drug;
        this.chemo = run.chemo();
        this.start = run.start;
        this.running.or(run.running);
        this.length = run.minutes();
        run.doses.forEach(d -> ids.addAll(d.ids));
        this.id = run.id;
        this.untimed = run.untimed;
    }

    /** A push by hand at most 30 minutes before a short run of its drug is one push with it, at the earlier start. */
    static List<Push> joined(List<Push> hand, List<Push> shortRuns) {
        List<Push> all = new ArrayList<>(hand);
        List<Push> inOrder = shortRuns.stream()
                .sorted(Comparator.comparingInt((Push p) -> p.start).thenComparing(p -> p.id))
                .toList();
        for (Push run : inOrder) {
            int at = run.start;
            for (Push before : List.copyOf(all)) {
                if (before.kind == Kind.HAND
                        && before.drug.equals(run.drug)
                        && before.start <= at
                        && at - before.start <= 30) {
                    run.start = Math.min(run.start, before.start);
                    run.running.or(before.running);
                    run.length = run.running.cardinality();
                    run.ids.addAll(before.ids);
                    all.remove(before);
                }
            }
            all.add(run);
        }
        return all;
    }
}
