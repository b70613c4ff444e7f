package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;

/** A drug of multi-dose containers is billed with JW or JZ. */
public final class MultiDoseDrugMarkedAsSingleDose extends Check {

    public static final MultiDoseDrugMarkedAsSingleDose RULE = new MultiDoseDrugMarkedAsSingleDose();

    private MultiDoseDrugMarkedAsSingleDose() {
        super(
                Citation.of(
                        "MedLearn Media, pharmacy question of June 1, 2020",
                        "not for multiple-dose vials; not required for packaged drugs",
                        "2026-11-27"),
                Citation.of("First Coast, JW modifier", "single use vials and packages only", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (DosePair pair : documentation.doses().pairs()) {
            if (pair.charted().isEmpty() || !pair.isMultiDose()) {
                continue;
            }
            if (!pair.discarded().isEmpty()) {
                findings.add(discarded(audit, pair));
            }
            List<Billed> usedUp = pair.given().stream().filter(Billed::isUsedUp).toList();
            if (!usedUp.isEmpty()) {
                findings.add(usedUp(audit, usedUp));
            }
        }
        return findings;
    }

    /** What is left of a multi-dose container is there for somebody else: it is not paid as discarded. */
    private Finding discarded(Audit audit, DosePair pair) {
        BigDecimal units = Audit.units(pair.discarded());
        return Finding.of(
                        because(
                                "{} x{} is billed as discarded on {}, and it came from multi-dose containers.",
                                pair.code(),
                                units.stripTrailingZeros().toPlainString(),
                                pair.date()),
                        Severity.ERROR,
                        pair.code())
                .lines(Reduction.numbers(pair.discarded()))
                .units(units, BigDecimal.ZERO)
                .denial(audit.denials("drug modifier"))
                .money(audit.atRisk(pair.discarded()))
                .determined(
                        Reduction.words(pair.code() + "-" + Waste.DISCARDED, BigDecimal.ZERO),
                        Reduction.to(BigDecimal.ZERO, pair.discarded()))
                .overturnedBy("a label that says single-dose")
                .build();
    }

    private Finding usedUp(Audit audit, List<Billed> lines) {
        String code = lines.get(0).code();
        BigDecimal units = Audit.units(lines);
        return Finding.of(
                        because(
                                "{} on {} bears JZ, and it came from multi-dose containers.",
                                code,
                                lines.get(0).date()),
                        Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(lines))
                .units(units, units)
                .denial(audit.denials("drug modifier"))
                .money(Money.nothing("the units stand"))
                .determined(
                        code + " without " + Waste.USED_UP,
                        lines.stream().map(line -> line.unmarked(Waste.USED_UP)).toList())
                .overturnedBy("a label that says single-dose")
                .build();
    }
}
