package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cannula.basis.Citation;
import org.cannula.service.Query;

/** Units that minutes must earn are billed for something whose start or stop the chart does not show. */
public final class TimesAreNotDocumented extends Check {

    public static final TimesAreNotDocumented RULE = new TimesAreNotDocumented();

    private TimesAreNotDocumented() {
        super(
                Citation.of("LCA A53778", "start and stop times are expected in the record", "2026-11-01"),
                Citation.of(
                        "CMS recovery audit topic, June 2019", "missing start and stop times of 96365", "2026-11-01"),
                Citation.of(
                        "MedLearn, pharmacy question of the week",
                        "2022-11-07: do not default to a push",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Pair pair : Cause.pairs(audit, documentation, Cause.TIMES_MISSING)) {
            findings.add(finding(audit, documentation, pair));
        }
        return findings;
    }

    private Finding finding(Audit audit, Documentation documentation, Pair pair) {
        Query query = Objects.requireNonNull(Doubt.missingTime(pair.code(), pair.unitsBilled(), documentation));
        return Finding.of(
                        because(
                                "{} x{} is billed on {}, and the chart supports {}{}: a time is missing, and no time may be"
                                        + " assumed from the order.",
                                pair.code(),
                                pair.unitsBilled().stripTrailingZeros().toPlainString(),
                                pair.date(),
                                pair.supported().toPlainString(),
                                new When(query, pair)),
                        Severity.REVIEW,
                        pair.code())
                .lines(Reduction.numbers(pair.billed()))
                .units(pair.unitsBilled(), pair.supported())
                .denial(audit.denials("not documented"))
                .money(audit.atRisk(pair.code(), pair.surplus(), pair.date()))
                .open(Reduction.words(pair.code(), pair.supported()), query.ask())
                .overturnedBy("a signed entry that shows the time, or volume and rate as charted by the nurse")
                .build();
    }

    /** Under which answer the billed units stand. */
    private record When(Query query, Pair pair) {
        @Override
        public String toString() {
            for (Query.Outcome outcome : query.outcomes()) {
                if (Doubt.units(pair.code(), outcome.lines()).compareTo(pair.unitsBilled()) >= 0) {
                    return "; it stands if the answer is: " + outcome.when();
                }
            }
            return "";
        }
    }
}
