package org.cannula.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.cannula.chart.Visit;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/**
 * The worst claims of a run, so many and no more: by dollars at risk, then by errors, by findings to review, by dollars missed, by
 * notes. Claims without a finding are never among them. The same whatever the order of the claims.
 */
public final class WorstClaims {

    private static final Comparator<Kept> WORST_FIRST = Comparator.comparing(Kept::atRisk)
            .thenComparing(kept -> kept.count(Severity.ERROR))
            .thenComparing(kept -> kept.count(Severity.REVIEW))
            .thenComparing(Kept::missed)
            .thenComparing(kept -> kept.count(Severity.NOTE))
            .reversed()
            .thenComparing(kept -> kept.audited().claim().id())
            .thenComparing(kept -> kept.audited().claim().origin().toString())
            .thenComparing(Kept::says);

    private final int most;
    private final PriorityQueue<Kept> kept = new PriorityQueue<>(WORST_FIRST.reversed());

    /**
     * A claim that was kept.
     *
     * @param chart the documentation it was audited beside; null where there was none
     * @param atRisk dollars at risk, each counted once
     * @param missed dollars that were not billed
     */
    public record Kept(AuditedClaim audited, @Nullable Visit chart, BigDecimal atRisk, BigDecimal missed) {

        /** A claim with its money. */
        public static Kept of(AuditedClaim audited, @Nullable Visit chart) {
            return new Kept(audited, chart, Dollars.atRisk(audited), Dollars.missed(audited));
        }

        /** Findings of a severity. */
        public long count(Severity severity) {
            return audited.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }

        private String says() {
            StringBuilder says = new StringBuilder();
            for (Finding finding : audited.findings()) {
                says.append(finding.says()).append('\n');
            }
            return says.toString();
        }
    }

    /** Keeps so many claims. */
    public WorstClaims(int most) {
        this.most = most;
    }

    /** One more audited claim, and the chart beside it. */
    public void add(AuditedClaim audited, @Nullable Visit chart) {
        if (!audited.findings().isEmpty() && most > 0) {
            keep(Kept.of(audited, chart));
        }
    }

    private void keep(Kept claim) {
        if (kept.size() < most) {
            kept.add(claim);
        } else if (WORST_FIRST.compare(claim, kept.element()) < 0) {
            kept.remove();
            kept.add(claim);
        }
    }

    /** Adds those of another part of the run; the other is not changed. */
    public WorstClaims merge(WorstClaims other) {
        other.kept.forEach(this::keep);
        return this;
    }

    /** Worst first. */
    public List<Kept> list() {
        List<Kept> list = new ArrayList<>(kept);
        list.sort(WORST_FIRST);
        return list;
    }
}
