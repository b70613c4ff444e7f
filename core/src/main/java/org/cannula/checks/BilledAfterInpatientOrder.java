package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.chart.Moment;

/** Units are billed as outpatient for what was given after the inpatient order took effect. */
public final class BilledAfterInpatientOrder extends Check {

    public static final BilledAfterInpatientOrder RULE = new BilledAfterInpatientOrder();

    private BilledAfterInpatientOrder() {
        super(
                Citation.of("AHIMA journal 107707", "patients admitted from the emergency department", "2026-11-01"),
                Citation.of("Noridian JE", "three-day payment window", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null || documentation.visit().inpatientFrom() == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Pair pair : Cause.pairs(audit, documentation, Cause.AFTER_INPATIENT_ORDER)) {
            findings.add(finding(audit, documentation, pair));
        }
        return findings;
    }

    private Finding finding(Audit audit, Documentation documentation, Pair pair) {
        Moment order = documentation.visit().inpatientFrom();
        return Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "{} x{} is billed on {}, the documentation supports {} before the inpatient order of {}: what was given"
                                + " from then on is inpatient.",
                        pair.code(),
                        pair.unitsBilled().stripTrailingZeros().toPlainString(),
                        pair.date(),
                        pair.supported().toPlainString(),
                        order == null ? "" : documentation.timeline().time(order.minute())),
                "inpatient",
                "an order that took effect later, or was withdrawn before it did");
    }
}
