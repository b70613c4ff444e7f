package org.cannula.remit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cannula.basis.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one claim in one remittance.
 *
 * @param claim the biller's number of the claim
 * @param status claim status code: 1 to 3 processed as primary to tertiary, 4 denied, 19 to 21 and forwarded, 22 reversal
 * @param charge dollars billed
 * @param paid dollars paid; negative in a reversal
 * @param payerClaim the payer's number of the claim, which a replacement or a void must name
 * @param remittance number of the payment (TRN02)
 * @param date day of the payment
 * @param from first day of the claim, where the payer repeats it
 * @param adjustments adjustments of the claim as a whole
 * @param remarks remark codes of the claim as a whole
 * @param lines what was answered line by line; empty where the claim was decided as a whole
 * @param origin where this was read
 */
public record RemitClaim(
        String claim,
        String status,
        BigDecimal charge,
        BigDecimal paid,
        @Nullable String payerClaim,
        @Nullable String remittance,
        @Nullable LocalDate date,
        @Nullable LocalDate from,
        List<Adjustment> adjustments,
        List<String> remarks,
        List<RemitLine> lines,
        Origin origin) {

    private static final String REVERSAL = "22";
    private static final String DENIED = "4";

    public RemitClaim {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    /** Whether it takes back an earlier answer. */
    public boolean isReversal() {
        return status.equals(REVERSAL);
    }

    /** Whether the whole claim was denied. */
    public boolean isDenied() {
        return status.equals(DENIED);
    }
}
