package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;

/** A hospital bills the discarded rest of a drug for which nothing is paid on its own. */
public final class PackagedDrugBilledAsDiscarded extends Check {

    public static final PackagedDrugBilledAsDiscarded RULE = new PackagedDrugBilledAsDiscarded();

    private PackagedDrugBilledAsDiscarded() {
        super(
                Citation.of(
                        "MedLearn Media, pharmacy question of June 1, 2020",
                        "not for multiple-dose vials; not required for packaged drugs",
                        "2026-11-27"),
                Citation.of("CMS OPPS Addendum B", "2024-01 to 2026-04, status N", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.drugs()) {
            if (line.isDiscarded()
                    && line.units().signum() > 0
                    && Waste.payment(audit, line.code(), line.date()) == Waste.Payment.PACKAGED
                    && !isDocumented(audit, line)) {
                findings.add(finding(line));
            }
        }
        return findings;
    }

    /** A line that is not asked for and is true needs no word. */
    private static boolean isDocumented(Audit audit, Billed line) {
        Documentation documentation = audit.documentation(line.date());
        DosePair pair = documentation == null ? null : documentation.doses().pair(line.code(), line.date());
        BigDecimal waste = pair == null ? null : pair.waste();
        return pair != null
                && pair.isSingleDose()
                && waste != null
                && waste.compareTo(Audit.units(pair.discarded())) == 0;
    }

    private Finding finding(Billed line) {
        return Finding.of(
                        because(
                                "{} is billed as discarded, and hospitals are not paid for the drug on its own (OPPS status N):"
                                        + " the line is not asked for.",
                                line),
                        Severity.NOTE,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), null)
                .money(Money.nothing("packaged under OPPS (N)"))
                .determined("leave it, or leave it out", List.of())
                .overturnedBy("a status G or K of the date")
                .build();
    }
}
