package org.cannula.totals;

import java.math.BigDecimal;
import org.cannula.checks.Finding;
import org.cannula.checks.Money;
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
        return finding.missed();
    }

    static boolean isUnpriced(Finding finding) {
        return isUnpriced(finding.moneyAtRisk()) || isUnpriced(finding.moneyMissed());
    }

    private static boolean isUnpriced(Money money) {
        return money.amount() == null && !money.because().isEmpty();
    }

    static BigDecimal atRisk(AuditedClaim audited) {
        return audited.atRisk().amount();
    }

    static BigDecimal missed(AuditedClaim audited) {
        return audited.missed().amount();
    }

    static BigDecimal sum(BigDecimal sum, @Nullable BigDecimal more) {
        return more == null ? sum : sum.add(more);
    }
}
