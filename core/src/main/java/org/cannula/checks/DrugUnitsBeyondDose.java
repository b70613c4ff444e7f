package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.jspecify.annotations.Nullable;

/** More units of a drug are billed as given than the documented dose makes. */
public final class DrugUnitsBeyondDose extends Check {

    public static final DrugUnitsBeyondDose RULE = new DrugUnitsBeyondDose();

    private DrugUnitsBeyondDose() {
        super(
                Citation.of(
                        "Medicare claims processing manual, ch. 17, § 90.2",
                        "reported units must agree with the quantity that was used",
                        "2026-11-27"),
                Citation.of("CGS, JW and JZ guidelines", "2023-06-27: 305 mg are 31 units of 10 mg", "2026-11-01"),
                Citation.of(
                        "CMS recovery audit topic, November 2017",
                        "excessive or insufficient drug units",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (DosePair pair : documentation.doses().pairs()) {
            BigDecimal dose = pair.dose();
            if (dose == null && !pair.isUnbilled()) {
                audit.notChecked("the dose of " + pair.code() + " on " + pair.date()
                        + " is not documented in its billing unit: units were not checked");
            } else if (dose != null && !pair.charted().isEmpty()) {
                Finding finding = judge(audit, pair, dose);
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private @Nullable Finding judge(Audit audit, DosePair pair, BigDecimal dose) {
        BigDecimal billed = Audit.units(pair.given());
        boolean apart = Waste.wantsJw(audit, pair.code(), pair.date());
        BigDecimal waste = pair.isMultiDose() ? BigDecimal.ZERO : pair.waste();
        // Where no line of its own is asked for, what was discarded may stand on the same line.
        BigDecimal allowed = apart || waste == null ? dose : dose.add(waste);
        if (billed.compareTo(allowed) <= 0) {
            return null;
        }
        boolean open = !apart && waste == null;
        boolean discarded = apart
                && pair.isSingleDose()
                && waste != null
                && billed.add(Audit.units(pair.discarded())).compareTo(dose.add(waste)) == 0;
        Finding.Builder finding = Finding.of(
                        because(
                                "{} x{} is billed as given on {}, the documented dose makes {}.{}",
                                pair.code(),
                                billed.stripTrailingZeros().toPlainString(),
                                pair.date(),
                                dose.toPlainString(),
                                discarded ? " The rest was discarded and belongs on a line of its own with JW." : ""),
                        open ? Severity.REVIEW : Severity.ERROR,
                        pair.code())
                .lines(Reduction.numbers(pair.given()))
                .units(billed, allowed)
                .denial(audit.denials("not documented"))
                .money(
                        discarded
                                ? Money.nothing("discarded units are paid with JW")
                                : audit.atRisk(pair.given(), billed.subtract(allowed)))
                .overturnedBy("a signed entry of another dose, or of what was opened and discarded");
        return open
                ? finding.open(
                                Reduction.words(pair.code(), allowed),
                                "what was opened for the dose, and how much of it was discarded")
                        .build()
                : finding.determined(Reduction.words(pair.code(), allowed), Reduction.to(allowed, pair.given()))
                        .build();
    }
}
