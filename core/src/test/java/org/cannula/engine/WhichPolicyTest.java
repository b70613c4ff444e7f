package org.cannula.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What decides payer and setting, in order of precedence: each line lacks what decided the one above. */
class WhichPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, String> PAYERS = Map.of("00123", "regence");

    private static Claim.Builder claim() {
        return Claim.builder("C1")
                .from(DAY)
                .lines(List.of(ServiceLine.builder(1, "96365", BigDecimal.ONE).build()));
    }

    @ParameterizedTest
    @CsvSource({
        "sunflower, 00123, medicare, MB, INSTITUTIONAL, 0131, , sunflower/facility, policy sunflower was asked for",
        ", 00123, medicare, MB, INSTITUTIONAL, 0131, , regence/facility, payer id 00123 is mapped to regence",
        ", 00999, medicare, CI, INSTITUTIONAL, 0131, , medicare/facility, the claim names the payer medicare",
        ", , , MA, INSTITUTIONAL, 0131, , medicare/facility, filing indicator MA",
        ", , , MB, PROFESSIONAL, , 11, medicare/professional, filing indicator MB",
        ", , , MC, INSTITUTIONAL, 0131, , medicaid/facility, filing indicator MC",
        ", , , CI, INSTITUTIONAL, 0131, , commercial/facility, filing indicator CI",
        ", , , , INSTITUTIONAL, 0131, , commercial/facility, taken as commercial",
        ", , medicare, , INSTITUTIONAL, 131, , medicare/facility, bill type 131",
        ", , medicare, , INSTITUTIONAL, 0121, , medicare/facility, bill type 0121",
        ", , medicare, , INSTITUTIONAL, 0141, , medicare/facility, bill type 0141",
        ", , medicare, , INSTITUTIONAL, 0851, , medicare/facility, bill type 0851",
        ", , medicare, , INSTITUTIONAL, , , medicare/facility, institutional claim",
        ", , medicare, , , , 11, medicare/professional, a place of service",
        ", , medicare, , , , , medicare/facility, taken as a hospital's",
    })
    void decides(
            String forced,
            String payerId,
            String payer,
            String filing,
            ClaimType type,
            String billType,
            String place,
            String policy,
            String because) {
        Claim claim = claim().payerId(payerId)
                .payer(payer)
                .filing(filing)
                .type(type)
                .billType(billType)
                .placeOfService(place)
                .build();
        AuditedClaim audited = new Auditor(Coder.withBuiltInPayers(), forced, PAYERS).audit(claim);
        assertThat(audited.policy()).isEqualTo(policy);
        assertThat(audited.policyBecause()).contains(because);
    }

    @Test
    void anotherBillTypeIsReadNotAudited() {
        Claim claim = claim().type(ClaimType.INSTITUTIONAL)
                .billType("0111")
                .payer("medicare")
                .lines(List.of(ServiceLine.builder(1, "96368", BigDecimal.TEN).build()))
                .build();
        AuditedClaim audited = Auditor.withBuiltInPayers().audit(claim);
        assertThat(audited.findings()).isEmpty();
        assertThat(audited.corrected()).isEqualTo(claim.lines());
        assertThat(audited.notChecked()).anyMatch(words -> words.contains("bill type 0111") && words.contains("013x"));
    }

    @Test
    void aPayerWithoutAPolicyIsSaid() {
        AuditedClaim audited = Auditor.withBuiltInPayers()
                .audit(claim().payer("acme").filing("CI").build());
        assertThat(audited.policy()).isEqualTo("commercial/facility");
        assertThat(audited.notChecked()).anyMatch(words -> words.contains("acme"));
    }

    @Test
    void aPolicyNobodyKnowsNamesTheKnownOnes() {
        Auditor auditor = new Auditor(Coder.withBuiltInPayers(), "acme", Map.of());
        assertThatThrownBy(() -> auditor.audit(claim().build()))
                .hasMessageContaining("acme")
                .hasMessageContaining("regence");
    }

    @Test
    void whatHasNoDateOrTooOldAOneIsSaid() {
        Auditor auditor = Auditor.withBuiltInPayers();
        assertThat(auditor.audit(claim().from(null).build()).notChecked())
                .anyMatch(words -> words.contains("without a date"));
        assertThat(auditor.audit(claim().from(LocalDate.of(2008, 12, 31)).build())
                        .notChecked())
                .anyMatch(words -> words.contains("before 2009-01-01"));
        assertThat(auditor.audit(claim().frequency("8").build()).notChecked())
                .anyMatch(words -> words.contains("void"));
    }
}
