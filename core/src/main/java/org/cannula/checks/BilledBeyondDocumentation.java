package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;

/** More units of a code are billed than the documentation supports. */
public final class BilledBeyondDocumentation extends Check {

    public static final BilledBeyondDocumentation RULE = new BilledBeyondDocumentation();

    private BilledBeyondDocumentation() {
        super(
                Citation.of("LCA A53778", "record and billed units must agree", "2026-11-01"),
                Citation.of(
                        "CMS recovery audit topic, June 2019", "minutes that do not support the units", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Pair pair : Cause.pairs(audit, documentation, Cause.OTHER)) {
            findings.add(finding(audit, documentation, pair));
        }
        return findings;
    }

    private Finding finding(Audit audit, Documentation documentation, Pair pair) {
        return Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "{} x{} is billed on {}, the documentation supports {}.{}{}",
                        pair.code(),
                        pair.unitsBilled().stripTrailingZeros().toPlainString(),
                        pair.date(),
                        pair.supported().toPlainString(),
                        new Why(pair, documentation.coded()),
                        new ShownMinutes(pair, documentation)),
                "not documented",
                "signed entries that show the missing minutes or administrations");
    }

    /** Why the chart supports what it does, or nothing; its words are made when printed. */
    private record Why(Pair pair, CodedVisit coded) {
        @Override
        public String toString() {
            for (CodedLine line : pair.lines()) {
                if (!line.because().isEmpty()) {
                    return " Supported: " + line.because().get(0).reason().says() + ".";
                }
            }
            List<String> reasons = coded.notCoded().stream()
                    .flatMap(left -> left.because().stream())
                    .map(because -> because.reason().says())
                    .distinct()
                    .toList();
            return reasons.isEmpty() ? "" : " Not coded: " + String.join("; ", reasons) + ".";
        }
    }
}
