package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Purpose;

/** Fluid that carries or flushes a drug or keeps a line open is part of giving the drug. */
public final class IncidentalFluidIsNotReported extends Rule {

    public static final IncidentalFluidIsNotReported RULE = new IncidentalFluidIsNotReported();

    private IncidentalFluidIsNotReported() {
        super(
                Citation.of("NCCI policy manual ch. XI §B", "rev. 2026-01-01, codes and accesses", "2026-11-01"),
                Citation.of("Noridian JE, hydration page", "carrier, flush and keep-open fluid", "2026-11-01"));
    }
    /** Whether something of this purpose may be reported. */
    public Ruling<Boolean> decide(Purpose purpose) {
        boolean incidental = purpose == Purpose.CARRIER || purpose == Purpose.KEEP_OPEN || purpose == Purpose.FLUSH;
        return new Ruling<>(
                !incidental,
                incidental
                        ? because("{}: incidental to the drug it serves", purpose.word())
                        : because("given for its own sake"));
    }
}
