package org.cannula.checks;

import java.math.BigDecimal;
import java.util.List;
import org.cannula.basis.Citation;

/** A repeat push of one drug (96376) stands on a professional claim. */
public final class RepeatPushInOffice extends Check {

    static final String CODE = "96376";

    public static final RepeatPushInOffice RULE = new RepeatPushInOffice();

    private RepeatPushInOffice() {
        super(
                Citation.of("Journal of Oncology Practice", "September 2009: no office code exists", "2026-11-01"),
                Citation.of("CMS NCCI add-on code file 2026 Q2", "96376: facilities only", "2026-11-01"),
                Citation.of("CMS NCCI MUE 2026 Q4", "96376: 0 units for practitioners", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        if (!audit.isProfessional()) {
            return List.of();
        }
        return audit.lines(CODE).stream()
                .filter(line -> line.units().signum() > 0)
                .map(line -> finding(audit, line))
                .toList();
    }

    private Finding finding(Audit audit, Billed line) {
        return Finding.of(
                        because(
                                "A repeat push of the same drug is billed on a professional claim ({}). Only a facility"
                                        + " reports it; in an office the repeat is inside the payment of the first push and"
                                        + " only the drug's units are billed.",
                                line),
                        Severity.ERROR,
                        CODE)
                .lines(List.of(line.line().line()))
                .units(line.units(), BigDecimal.ZERO)
                .denial(audit.denials("provider type"))
                .money(audit.atRisk(List.of(line)))
                .determined(Reduction.words(CODE, BigDecimal.ZERO), Reduction.to(BigDecimal.ZERO, List.of(line)))
                .overturnedBy("the claim being a facility's; a different drug, which is 96375")
                .build();
    }
}
