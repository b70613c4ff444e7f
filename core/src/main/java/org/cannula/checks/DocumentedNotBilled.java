package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.service.CodedLine;

/** The documentation supports units that are not billed. */
public final class DocumentedNotBilled extends Check {

    public static final DocumentedNotBilled RULE = new DocumentedNotBilled();

    private DocumentedNotBilled() {
        super(Citation.of(
                "Medicare claims processing manual, ch. 4, § 230.2",
                "hospitals report all drug administration, packaged or not",
                "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Pair pair : documentation.pairing().pairs()) {
            boolean inpatient = documentation.isInPaymentWindow(pair);
            if (pair.surplus().signum() < 0 && !inpatient) {
                findings.add(finding(audit, pair, documentation));
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Pair pair, Documentation documentation) {
        BigDecimal missing = pair.surplus().negate();
        Finding.Builder finding = Finding.of(
                        because(
                                "The documentation supports {} x{} on {}, billed {}.{}{}",
                                pair.code(),
                                pair.supported().toPlainString(),
                                pair.date(),
                                pair.unitsBilled().stripTrailingZeros().toPlainString(),
                                new Why(pair),
                                new ShownMinutes(pair, documentation)),
                        pair.isConditional() ? Severity.REVIEW : Severity.ERROR,
                        pair.code())
                .lines(Reduction.numbers(pair.billed()))
                .units(pair.unitsBilled(), pair.supported())
                .missed(audit.missed(pair.code(), missing, pair.date()))
                .overturnedBy("the service being part of another one, or billed on another claim");
        return pair.isConditional()
                ? finding.open(
                                Reduction.words(pair.code(), pair.supported()),
                                documentation.coded().queries().stream()
                                        .map(query -> query.ask())
                                        .findFirst()
                                        .orElse("what the chart of the day's other visit leaves open"))
                        .build()
                : finding.determined(Reduction.words(pair.code(), pair.supported()), Settlement.of(pair))
                        .build();
    }

    /** What earns the units; its words are made when printed. */
    private record Why(Pair pair) {
        @Override
        public String toString() {
            for (CodedLine line : pair.lines()) {
                if (!line.because().isEmpty()) {
                    return " " + Sentence.of(line.because().get(0).reason().says());
                }
            }
            return "";
        }
    }
}
