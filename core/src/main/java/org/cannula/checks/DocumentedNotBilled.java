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
            boolean inpatient = pair.lines().stream().anyMatch(CodedLine::paymentWindow);
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
                                "The documentation supports {} x{} on {}, billed {}.",
                                pair.code(),
                                pair.supported().toPlainString(),
                                pair.date(),
                                pair.unitsBilled().stripTrailingZeros().toPlainString()),
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
                                        .orElse("the facts the visit's own queries ask for"))
                        .build()
                : finding.determined(Reduction.words(pair.code(), pair.supported()), List.of(added(pair, missing)))
                        .build();
    }

    /** The missing units: on the first line of the code where one was billed, else as a line of their own. */
    private static Change added(Pair pair, BigDecimal missing) {
        if (!pair.billed().isEmpty()) {
            Billed first = pair.billed().get(0);
            return new Change.Units(first.line().line(), first.units().add(missing));
        }
        return new Change.Added(
                pair.code(),
                pair.supported(),
                pair.lines().isEmpty() ? List.of() : pair.lines().get(0).modifiers(),
                pair.date());
    }
}
