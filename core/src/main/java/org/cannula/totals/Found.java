package org.cannula.totals;

import java.io.Serializable;
import java.math.BigDecimal;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;

/**
 * What findings of one kind add up to. Money here is money by finding: where two findings stand on one line, the same dollars
 * may be in both. {@link Figures} hold the money of claims, which counts a dollar once.
 */
public final class Found implements Serializable {

    private static final long serialVersionUID = 1;

    private final Counts<Severity> bySeverity = new Counts<>(Severity.class);
    private long claims;
    private BigDecimal atRisk = Dollars.NONE;
    private BigDecimal missed = Dollars.NONE;
    private long unpriced;

    /** A finding; {@code first} says whether it is the first of its kind on its claim. */
    void add(Finding finding, boolean first) {
        bySeverity.add(finding.severity());
        claims += first ? 1 : 0;
        atRisk = Dollars.sum(atRisk, Dollars.atRisk(finding));
        missed = Dollars.sum(missed, Dollars.missed(finding));
        unpriced += Dollars.isUnpriced(finding) ? 1 : 0;
    }

    void merge(Found other) {
        bySeverity.merge(other.bySeverity);
        claims += other.claims;
        atRisk = atRisk.add(other.atRisk);
        missed = missed.add(other.missed);
        unpriced += other.unpriced;
    }

    /** Findings of this severity. */
    public long of(Severity severity) {
        return bySeverity.of(severity);
    }

    /** Findings of any severity. */
    public long all() {
        return bySeverity.sum();
    }

    /** Claims with at least one of them. */
    public long claims() {
        return claims;
    }

    /** Dollars that may be taken back, as far as prices are known. */
    public BigDecimal atRisk() {
        return atRisk;
    }

    /** Dollars that were not billed, as far as prices are known. */
    public BigDecimal missed() {
        return missed;
    }

    /** Findings whose price is not known. */
    public long unpriced() {
        return unpriced;
    }
}
