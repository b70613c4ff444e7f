package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.codes.DenialTable;
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
        for (Pair pair : documentation.pairing().pairs()) {
            if (pair.surplus().signum() > 0) {
                findings.add(finding(audit, pair, documentation));
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Pair pair, Documentation documentation) {
        String doubt = Doubt.of(pair.code(), pair.unitsBilled(), documentation);
        Finding.Builder finding = Finding.of(
                        because(
                                "{} x{} is billed on {}, the documentation supports {}.{}",
                                pair.code(),
                                pair.unitsBilled().stripTrailingZeros().toPlainString(),
                                pair.date(),
                                pair.supported().toPlainString(),
                                new Why(pair, documentation.coded())),
                        doubt == null ? Severity.ERROR : Severity.REVIEW,
                        pair.code())
                .lines(Reduction.numbers(pair.billed()))
                .units(pair.unitsBilled(), pair.supported())
                .denial(DenialTable.builtIn().codes("not documented"))
                .money(audit.atRisk(pair.billed(), pair.surplus()))
                .overturnedBy("signed entries that show the missing minutes or administrations");
        return doubt == null
                ? finding.determined(
                                Reduction.words(pair.code(), pair.supported()),
                                Reduction.to(pair.supported(), pair.billed()))
                        .build()
                : finding.open(Reduction.words(pair.code(), pair.supported()), doubt)
                        .build();
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
