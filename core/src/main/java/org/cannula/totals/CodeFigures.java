package org.cannula.totals;

import java.io.Serializable;
import java.math.BigDecimal;

/** What was billed of one code, and what was found about it. */
public final class CodeFigures implements Serializable {

    private static final long serialVersionUID = 1;

    private long lines;
    private BigDecimal units = BigDecimal.ZERO;
    private BigDecimal charged = Dollars.NONE;
    private final Found findings = new Found();

    void bill(BigDecimal more, BigDecimal charge) {
        lines++;
        units = units.add(more);
        charged = charged.add(charge);
    }

    void merge(CodeFigures other) {
        lines += other.lines;
        units = units.add(other.units);
        charged = charged.add(other.charged);
        findings.merge(other.findings);
    }

    /** Lines that bill it; none where it is only missing from claims. */
    public long lines() {
        return lines;
    }

    /** Units billed. */
    public BigDecimal units() {
        return units;
    }

    /** Charges of its lines, dollars. */
    public BigDecimal charged() {
        return charged;
    }

    /** Findings about it. */
    public Found findings() {
        return findings;
    }
}
