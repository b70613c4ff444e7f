package org.cannula.remit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What payers answered to an audited claim, set beside its findings.
 *
 * @param claim number of the claim
 * @param payerClaim the payer's number of it, of the answer that stands or else the last one
 * @param paid dollars that stand as paid: answers taken back do not count
 * @param history every answer in order
 * @param denials what stands as denied
 * @param paidAnyway findings whose lines stand as paid
 * @param takebacks adjustments of payments that name this claim
 * @param unmatched codes of answered lines that are on no line of the claim
 */
public record Answer(
        String claim,
        @Nullable String payerClaim,
        BigDecimal paid,
        List<RemitClaim> history,
        List<Denial> denials,
        List<PaidAnyway> paidAnyway,
        List<ProviderAdjustment> takebacks,
        List<String> unmatched) {

    public Answer {
        history = List.copyOf(history);
        denials = List.copyOf(denials);
        paidAnyway = List.copyOf(paidAnyway);
        takebacks = List.copyOf(takebacks);
        unmatched = List.copyOf(unmatched);
    }

    /** Dollars paid before and taken back by reversals; positive. */
    public BigDecimal reversed() {
        return history.stream()
                .filter(RemitClaim::isReversal)
                .map(RemitClaim::paid)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                .negate();
    }
}
