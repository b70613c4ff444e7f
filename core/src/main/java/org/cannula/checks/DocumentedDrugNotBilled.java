package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.jspecify.annotations.Nullable;

/** A drug was given by the chart, and no line of the claim bills it, or fewer units than the dose makes. */
public final class DocumentedDrugNotBilled extends Check {

    public static final DocumentedDrugNotBilled RULE = new DocumentedDrugNotBilled();

    private DocumentedDrugNotBilled() {
        super(
                Citation.of(
                        "Community Oncology coding guidance",
                        "report the drug beside its administration even where it is not paid",
                        "2026-11-01"),
                Citation.of(
                        "Medicare claims processing manual, ch. 17, § 90.2",
                        "reported units must agree with the quantity that was used",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (DosePair pair : documentation.doses().pairs()) {
            Finding finding = isInpatient(documentation, pair) || pair.charted().isEmpty() ? null : judge(audit, pair);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    /** What was given before an inpatient order is billed with the stay. */
    private static boolean isInpatient(Documentation documentation, DosePair pair) {
        return documentation.coded().lines().stream()
                .anyMatch(line ->
                        line.drug() && line.paymentWindow() && line.code().equals(pair.code()));
    }

    private @Nullable Finding judge(Audit audit, DosePair pair) {
        BigDecimal dose = pair.dose();
        BigDecimal billed = Audit.units(pair.given());
        boolean bought = !audit.lines(pair.code()).isEmpty();
        if (dose == null || dose.signum() == 0) {
            return null;
        }
        if (!bought) {
            return absent(audit, pair, dose);
        }
        if (pair.given().isEmpty() && DosePair.isBilledElsewhere(audit, pair.code())) {
            return null; // on a date the chart does not speak of
        }
        if (billed.compareTo(dose) >= 0
                || (pair.given().isEmpty() && !pair.discarded().isEmpty())) {
            return null;
        }
        return tooFew(audit, pair, dose, billed);
    }

    private Finding absent(Audit audit, DosePair pair, BigDecimal dose) {
        return Finding.of(
                        because(
                                "The chart documents {} x{} on {}, and no line bills it.",
                                pair.code(),
                                dose.toPlainString(),
                                pair.date()),
                        Severity.NOTE,
                        pair.code())
                .units(BigDecimal.ZERO, dose)
                .missed(audit.missed(pair.code(), dose, pair.date()))
                .open(
                        Reduction.words(pair.code(), dose),
                        "whether the drug was the biller's own: not the patient's, a study's or packaged")
                .overturnedBy("a drug that the biller did not buy")
                .build();
    }

    private Finding tooFew(Audit audit, DosePair pair, BigDecimal dose, BigDecimal billed) {
        BigDecimal missing = dose.subtract(billed);
        return Finding.of(
                        because(
                                "{} x{} is billed as given on {}, the documented dose makes {}.",
                                pair.code(),
                                billed.stripTrailingZeros().toPlainString(),
                                pair.date(),
                                dose.toPlainString()),
                        Severity.ERROR,
                        pair.code())
                .lines(Reduction.numbers(pair.given()))
                .units(billed, dose)
                .missed(audit.missed(pair.code(), missing, pair.date()))
                .determined(Reduction.words(pair.code(), dose), List.of(added(pair, dose, missing)))
                .overturnedBy("a part of the dose that the biller did not buy")
                .build();
    }

    private static Change added(DosePair pair, BigDecimal dose, BigDecimal missing) {
        if (!pair.given().isEmpty()) {
            Billed first = pair.given().get(0);
            return new Change.Units(first.line().line(), first.units().add(missing));
        }
        return new Change.Added(pair.code(), dose, List.of(), pair.date());
    }
}
