package org.cannula.totals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cannula.checks.Basis;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;

/** What a group of audited claims adds up to: all of them, those of a provider, a payer, or a month. */
public final class Figures implements Serializable {

    private static final long serialVersionUID = 1;

    private long claims;
    private long leftOut;
    private long clean;
    private long documented;
    private long concurrent;
    private long lines;
    private BigDecimal charged = Dollars.NONE;
    private BigDecimal atRisk = Dollars.NONE;
    private BigDecimal missed = Dollars.NONE;
    private boolean atRiskUpTo;
    private boolean missedUpTo;
    private final Counts<Severity> worst = new Counts<>(Severity.class);
    private final Counts<Pattern> patterns = new Counts<>(Pattern.class);
    private final Found findings = new Found();
    private final TreeMap<String, Found> checks = new TreeMap<>();

    void add(AuditedClaim audited, Facts facts) {
        claims++;
        leftOut += facts.leftOut() ? 1 : 0;
        clean += facts.leftOut() || !audited.findings().isEmpty() ? 0 : 1;
        documented += audited.basis() == Basis.CLAIM ? 0 : 1;
        concurrent += facts.concurrent() ? 1 : 0;
        for (ServiceLine line : audited.claim().lines()) {
            lines++;
            charged = Dollars.sum(charged, line.charge());
        }
        atRisk = atRisk.add(facts.atRisk().amount());
        missed = missed.add(facts.missed().amount());
        atRiskUpTo |= facts.atRisk().upTo();
        missedUpTo |= facts.missed().upTo();
        if (facts.worst() != null) {
            worst.add(facts.worst());
        }
        facts.patterns().forEach(patterns::add);
        facts.tell(findings, check -> checks.computeIfAbsent(check, name -> new Found()));
    }

    void merge(Figures other) {
        claims += other.claims;
        leftOut += other.leftOut;
        clean += other.clean;
        documented += other.documented;
        concurrent += other.concurrent;
        lines += other.lines;
        charged = charged.add(other.charged);
        atRisk = atRisk.add(other.atRisk);
        missed = missed.add(other.missed);
        atRiskUpTo |= other.atRiskUpTo;
        missedUpTo |= other.missedUpTo;
        worst.merge(other.worst);
        patterns.merge(other.patterns);
        findings.merge(other.findings);
        other.checks.forEach((check, found) ->
                checks.computeIfAbsent(check, name -> new Found()).merge(found));
    }

    /** Claims of the group. */
    public long claims() {
        return claims;
    }

    /** Claims that were read and left out: voids, other bill types, nothing in them that a check looks at. */
    public long leftOut() {
        return leftOut;
    }

    /** Claims that were audited: what a rate of findings is out of. */
    public long audited() {
        return claims - leftOut;
    }

    /** Audited claims without any finding. */
    public long clean() {
        return clean;
    }

    /** Claims audited beside their documentation. */
    public long documented() {
        return documented;
    }

    /** Audited claims that bill 96368: those in which a pattern of it can be found at all. */
    public long concurrent() {
        return concurrent;
    }

    /** Billed lines. */
    public long lines() {
        return lines;
    }

    /** Charges of all lines that state one, dollars. */
    public BigDecimal charged() {
        return charged;
    }

    /** Dollars that may be taken back, as far as prices are known, each counted once. */
    public BigDecimal atRisk() {
        return atRisk;
    }

    /** Dollars that were not billed, as far as prices are known. */
    public BigDecimal missed() {
        return missed;
    }

    /** Whether what is at risk is a ceiling: some of it may have been packaged or cut. */
    public boolean atRiskUpTo() {
        return atRiskUpTo;
    }

    /** Whether what was missed is a ceiling. */
    public boolean missedUpTo() {
        return missedUpTo;
    }

    /** Claims whose worst finding has this severity. */
    public long claims(Severity severity) {
        return worst.of(severity);
    }

    /** Claims with this pattern of billing 96368 twice; a claim may show several. */
    public long claims(Pattern pattern) {
        return patterns.of(pattern);
    }

    /** All findings together. */
    public Found findings() {
        return findings;
    }

    /** Findings by the name of their check. */
    public SortedMap<String, Found> checks() {
        return Collections.unmodifiableSortedMap(checks);
    }
}
