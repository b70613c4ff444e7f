package org.cannula.remit;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Why less was paid than charged.
 *
 * @param group claim adjustment group: CO, CR, OA, PI or PR
 * @param reason claim adjustment reason code
 * @param amount dollars; positive where less was paid
 */
public record Adjustment(String group, String reason, BigDecimal amount) {

    /**
     * Reasons that set a price or a patient's share, or name what another payer or a law takes off: deductible, coinsurance
     * and copayment, a prior payer, fee schedules and contracts, blood deductible, withholdings, sequestration. Any other
     * reason with an amount denies something.
     */
    private static final Set<String> PRICE = Set.of(
            "1", "2", "3", "23", "45", "66", "94", "104", "105", "131", "137", "144", "161", "187", "209", "237",
            "253");

    /** Group and reason, such as {@code CO-151}. */
    public String code() {
        return group + "-" + reason;
    }

    /** Whether it denies something, and does not only set a price. */
    public boolean denies() {
        return amount.signum() > 0 && !PRICE.contains(reason);
    }
}
