package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cannula.basis.Citation;

/** A drug is billed on another date than it was given on. */
public final class DrugBilledOnAnotherDate extends Check {

    public static final DrugBilledOnAnotherDate RULE = new DrugBilledOnAnotherDate();

    private DrugBilledOnAnotherDate() {
        super(Citation.of("CMS transmittal 1702", "2009-03-13: each line bears the date of its service", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (DosePair pair : documentation.doses().pairs()) {
            BigDecimal surplus = pair.surplus();
            if (pair.otherDate() && surplus != null && surplus.signum() == 0) {
                findings.add(finding(pair));
            }
        }
        return findings;
    }

    private Finding finding(DosePair pair) {
        List<String> given = new ArrayList<>();
        for (ChartedDose dose : pair.charted()) {
            ChartedDose.Units units = dose.together();
            given.add((units == null ? "" : "x" + units.given() + " ") + "on " + dose.date());
        }
        return Finding.of(
                        because(
                                "{} is billed on {}, and was given {}.",
                                pair.code(),
                                String.join(
                                        ", ",
                                        new TreeSet<>(pair.given().stream()
                                                .map(line -> line.date().toString())
                                                .toList())),
                                String.join(", ", given)),
                        Severity.NOTE,
                        pair.code())
                .lines(Reduction.numbers(pair.given()))
                .units(Audit.units(pair.given()), pair.dose())
                .open(null, "whether the payer takes the drug on the day it was dispensed")
                .overturnedBy("an entry of the drug on the day it is billed")
                .build();
    }
}
