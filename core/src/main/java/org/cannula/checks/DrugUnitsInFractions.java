package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;

/** A drug is billed in parts of a unit. */
public final class DrugUnitsInFractions extends Check {

    public static final DrugUnitsInFractions RULE = new DrugUnitsInFractions();

    private DrugUnitsInFractions() {
        super(Citation.of("First Coast", "rounding up", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.drugs()) {
            if (line.units().stripTrailingZeros().scale() > 0) {
                findings.add(finding(audit, line));
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Billed line) {
        return Finding.of(
                        because(
                                "{} is billed in parts of a unit: a dose is rounded up to whole units, what was discarded to"
                                        + " those that are whole.",
                                line),
                        Severity.REVIEW,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), null)
                .denial(audit.denials("drug units"))
                .money(Money.nothing("whole units are no fewer"))
                .open(null, "the dose: rounded up, it gives the units")
                .overturnedBy("a payer that takes parts of a unit")
                .build();
    }
}
