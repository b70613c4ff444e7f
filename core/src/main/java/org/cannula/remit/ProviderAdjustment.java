package org.cannula.remit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cannula.basis.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment of a whole payment and no claim's (PLB): money taken back, lent, or forwarded.
 *
 * @param reason adjustment reason: WO recovery of an overpayment, FB forwarded balance, CS, 72, L6 interest, …
 * @param reference what it refers to, often the payer's number of a claim
 * @param amount dollars; positive where the payment is smaller for it
 * @param remittance number of the payment (TRN02)
 * @param date day of the payment
 * @param origin where this was read
 */
public record ProviderAdjustment(
        String reason,
        @Nullable String reference,
        BigDecimal amount,
        @Nullable String remittance,
        @Nullable LocalDate date,
        Origin origin) {}
