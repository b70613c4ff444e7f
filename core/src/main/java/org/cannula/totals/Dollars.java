package org.cannula.totals;

import java.math.BigDecimal;
import org.cannula.checks.Finding;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/** The one place where money is read from findings and claims. */
final class Dollars {

    static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);

    private Dollars() {}

    static @Nullable BigDecimal atRisk(Finding finding) {
        return finding.atRisk();
    }

    static @Nullable BigDecimal missed(Finding finding) {
        return null;
    }

    static boolean isUnpriced(Finding finding) {
        return finding.atRisk() == null;
    }

    static BigDecimal atRisk(AuditedClaim audited) {
        BigDecimal sum = NONE;
        for (Finding finding : audited.findings()) {
            sum = sum(sum, atRisk(finding));
        }
        return sum;
    }

    static BigDecimal missed(AuditedClaim audited) {
        return NONE;
    }

    static BigDecimal sum(BigDecimal sum, @Nullable BigDecimal more) {
        return more == null ? sum : sum.add(more);
    }
}
