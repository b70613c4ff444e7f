package org.cannula.engine;

import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** The claim to send in place of an audited one, or why there is none. */
public sealed interface Rebill {

    /** The audited claim. */
    Claim original();

    /** Nothing determined changes the claim. */
    record Unchanged(Claim original) implements Rebill {}

    /**
     * A claim to send.
     *
     * @param claim the claim as it should be; its lines keep the numbers they had, so that it can be laid beside the original
     * @param unsettled what a person must still settle or fill in
     */
    record Corrected(Claim original, Claim claim, List<String> unsettled) implements Rebill {
        public Corrected {
            unsettled = List.copyOf(unsettled);
        }
    }

    /**
     * No claim to send can be made.
     *
     * @param found what stands in the way
     * @param valid what would be needed
     */
    record Refused(Claim original, String found, String valid) implements Rebill {}

    /**
     * What becomes of an audited claim.
     *
     * @param payerClaim the payer's number of the claim, for a replacement or void; null where only the claim itself may tell
     */
    static Rebill of(AuditedClaim audited, Submission as, @Nullable String payerClaim) {
        Claim claim = audited.claim();
        if (audited.corrected().equals(claim.lines())) {
            return new Unchanged(claim);
        }
        if (as != Submission.VOID && audited.corrected().stream().allMatch(Rebill::billsNothing)) {
            return new Refused(claim, "no line that is left to bill", "a void claim, or none at all");
        }
        if (as == Submission.PRE_BILL) {
            return new Corrected(
                    claim, claim.toBuilder().lines(audited.corrected()).build(), audited.unsettled());
        }
        String number = payerClaim == null ? claim.originalReference() : payerClaim;
        if (number == null) {
            return new Refused(
                    claim,
                    "no claim number of the payer",
                    "a " + as.word()
                            + " names the claim the payer has: a remittance, a list, or the claim itself with it");
        }
        Claim.Builder sent = claim.toBuilder().originalReference(number);
        return as == Submission.VOID
                ? new Corrected(claim, frequency(sent, claim, "8").build(), List.of())
                : new Corrected(
                        claim,
                        frequency(sent, claim, "7").lines(audited.corrected()).build(),
                        audited.unsettled());
    }

    private static boolean billsNothing(ServiceLine line) {
        return line.units().signum() == 0;
    }

    private static Claim.Builder frequency(Claim.Builder sent, Claim claim, String frequency) {
        String billType = claim.billType();
        return sent.frequency(frequency)
                .billType(
                        billType == null || billType.isEmpty()
                                ? billType
                                : billType.substring(0, billType.length() - 1) + frequency);
    }
}
