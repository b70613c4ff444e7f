package org.cannula.remit;

import java.math.BigDecimal;
import org.cannula.codes.AdjustmentTable;

/**
 * Why less was paid than charged.
 *
 * @param group claim adjustment group: CO, CR, OA, PI or PR
 * @param reason claim adjustment reason code
 * @param amount dollars; positive where less was paid
 */
public record Adjustment(String group, String reason, BigDecimal amount) {

    /** Group and reason, such as {@code CO-151}. */
    public String code() {
        return group + "-" + reason;
    }

    /** Whether it denies something: it takes an amount off, and not for a price, a patient's share, another payer or a law. */
    public boolean denies() {
        return amount.signum() > 0 && AdjustmentTable.builtIn().on(reason) == null;
    }
}
