package org.cannula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.junit.jupiter.api.Test;

/** Which claim is to be sent for an audited one. */
class RebillTest {

    private static final Claim TWICE = Claim.builder("C1")
            .type(ClaimType.INSTITUTIONAL)
            .billType("0131")
            .frequency("1")
            .payer("medicare")
            .from(LocalDate.of(2026, 3, 2))
            .lines(List.of(line(1, "96365", 1), line(2, "96368", 2)))
            .build();

    @Test
    void beforeItIsSentTheFrequencyStays() {
        Rebill.Corrected corrected = (Rebill.Corrected) rebill(TWICE, Submission.PRE_BILL, null);
        assertThat(corrected.claim().lines()).containsExactly(line(1, "96365", 1), line(2, "96368", 1));
        assertThat(corrected.claim().frequency()).isEqualTo("1");
        assertThat(corrected.claim().billType()).isEqualTo("0131");
    }

    @Test
    void aReplacementNamesThePayersClaim() {
        Rebill.Corrected corrected = (Rebill.Corrected) rebill(TWICE, Submission.REPLACEMENT, "ICN7");
        assertThat(corrected.claim().billType()).isEqualTo("0137");
        assertThat(corrected.claim().frequency()).isEqualTo("7");
        assertThat(corrected.claim().originalReference()).isEqualTo("ICN7");
        assertThat(corrected.claim().lines()).hasSize(2);
        Claim own = TWICE.toBuilder().originalReference("OWN").build();
        assertThat(((Rebill.Corrected) rebill(own, Submission.REPLACEMENT, null))
                        .claim()
                        .originalReference())
                .isEqualTo("OWN");
        Rebill.Refused refused = (Rebill.Refused) rebill(TWICE, Submission.REPLACEMENT, null);
        assertThat(refused.found()).isEqualTo("no claim number of the payer");
    }

    @Test
    void aVoidHasTheLinesThatWereSent() {
        Rebill.Corrected corrected = (Rebill.Corrected) rebill(TWICE, Submission.VOID, "ICN7");
        assertThat(corrected.claim().billType()).isEqualTo("0138");
        assertThat(corrected.claim().lines()).isEqualTo(TWICE.lines());
    }

    @Test
    void whatBillsNothingIsNotSent() {
        Claim office = Claim.builder("C2")
                .type(ClaimType.PROFESSIONAL)
                .placeOfService("22")
                .payer("medicare")
                .from(LocalDate.of(2026, 3, 2))
                .lines(List.of(line(1, "96365", 1)))
                .build();
        assertThat(rebill(office, Submission.PRE_BILL, null)).isInstanceOf(Rebill.Refused.class);
        assertThat(rebill(office, Submission.VOID, "ICN7")).isInstanceOf(Rebill.Corrected.class);
    }

    @Test
    void whatStandsStaysAsItIs() {
        Claim clean = TWICE.toBuilder()
                .lines(List.of(line(1, "96365", 1), line(2, "96368", 1)))
                .build();
        assertThat(rebill(clean, Submission.REPLACEMENT, null)).isEqualTo(new Rebill.Unchanged(clean));
    }

    private static Rebill rebill(Claim claim, Submission as, String payerClaim) {
        return Rebill.of(Auditor.withBuiltInPayers().audit(claim), as, payerClaim);
    }

    private static ServiceLine line(int number, String code, int units) {
        return ServiceLine.builder(number, code, BigDecimal.valueOf(units)).build();
    }
}
