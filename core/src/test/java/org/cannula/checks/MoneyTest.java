package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Amount;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.policy.RateList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dollars at risk, by hand: OPPS rates and RVU x conversion factor of the tables held. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 25 x 47.84
                "hospital | 0131 | 96365 96366x25 | 96366 | 1196.00 | 25 x 47.84 (OPPS 2026-02, status S)",
                // A visit and eight hours of observation: one package, the rate is a ceiling
                "hospital | 0131 | 96365 96366x25 G0378x8 G0463 | 96366 | 1196.00 | up to 25 x 47.84 (OPPS 2026-02, status"
                        + " S): 8 hours of observation or more beside a visit",
                "hospital | 0131 | 96365 96366x25 G0378x8 | 96366 | 1196.00 | where a visit led to them",
                "hospital | 0131 | 96365 96366x25 G0378x7 G0463 | 96366 | 1196.00 | 25 x 47.84 (OPPS 2026-02, status S)",
                // Off campus: PN 40 %, PO from 2026 perhaps; 19.14 x 25
                "hospital | 0131 | 96365-PN 96366-PNx25 | 96366 | 478.50 | up to 25 x 19.14 (40 % of 47.84",
                "hospital | 0131 | 96365-PO 96366-POx25 | 96366 | 1196.00 | up to 25 x 47.84",
                "hospital | 0851 | 96365 96366x25 | 96366 |  | critical access hospital",
                // Q1 is paid alone only, and once
                "hospital | 0131 | 96372x6 | 96372 | 441.36 | up to 6 x 73.56",
                "hospital | 0131 | 96365 96372-59x6 | 96372 | 0.00 | packaged under OPPS (Q1",
                "hospital | 0131 | 96365@2026-03-03 96372x6 | 96372 | 441.36 | another date of the claim",
                "hospital | 0131 | 96365 96368x2 | 96368 | 0.00 | packaged under OPPS (N); still a false line",
                // 0.57 x 32.3465 = 18.4375, a fee of 18.44
                "office | | 96365 96368x2 | 96368 | 36.88 | 2 x 18.44 (0.57 RVU x 32.3465",
                // 0.60 x 32.3465 = 19.4079, a fee of 19.41
                "office | | 96365 96366x9 | 96366 | 174.69 | 9 x 19.41 (0.60 RVU x 32.3465",
                // two initials, one stands: the cheaper one is at risk
                "hospital | 0131 | 96365 96374 | 96374 | 217.31 | the dearest initial (96365) taken to stand",
                "office | | 96365 96374 | 96374 | 33.96 | the dearest initial (96365) taken to stand",
                // drugs of a hospital: packaged; paid by the quarter's rate; where that is not held by the payment
                // limit
                "hospital | 0131 | 96365 J2405-JWx4 | J2405 | 0.00 | packaged under OPPS (N); still a false line",
                "hospital | 0131 | 96372@2025-10-06 J0897-JWx60@2025-10-06 | J0897 | 1762.80 | 60 x 29.38 (OPPS 2025-10,"
                        + " paid on its own (OPPS status K))",
                "hospital | 0131 | 96372 J0897-JWx60 | J0897 | 1767.42 | 60 x 29.457 (payment limit 2026-01, paid on its own"
                        + " (OPPS status K))",
                "hospital | 0131 | 96372-PN J0897-JW-PNx60 | J0897 | 1767.42 | 60 x 29.457 (payment limit 2026-01",
                "hospital | 0131 | 96372 J0897-JWx60 G0378x8 G0463 | J0897 | 1767.42 | up to 60 x 29.457 (payment limit",
                // drugs of an office: the limit of the quarter
                "office | | 96372 J0897-JWx60 | J0897 | 1767.42 | 60 x 29.457 (payment limit 2026-01)",
                "office | | 96372@2025-03-31 J0897-JWx60@2025-03-31 | J0897 | 1659.36 | 60 x 27.656 (payment limit 2025-01)",
                "office | | 96372@2025-04-01 J0897-JWx60@2025-04-01 | J0897 | 1668.54 | 60 x 27.809 (payment limit 2025-04)",
                "office | | 96372@2026-07-01 J0897-JWx60@2026-07-01 | J0897 | 1767.42 | limit 2026-01, the nearest quarter held)",
            })
    void atRiskOfTheClaimAlone(
            String setting, String billType, String billed, String code, String amount, String because) {
        Claim claim = setting.equals("office")
                ? Claims.office(billed)
                : Claims.hospital(billed).toBuilder().billType(billType).build();
        Finding finding = Auditor.withBuiltInPayers().audit(claim).findings().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(finding.atRiskBecause()).contains(because);
        if (amount == null) {
            assertThat(finding.atRisk()).isNull();
        } else {
            assertThat(finding.atRisk()).isNotNull().hasToString(amount);
        }
        assertThat(finding.moneyAtRisk().upTo())
                .isEqualTo(finding.atRiskBecause().startsWith("up to"));
    }

    /** Ten hours billed where the chart has seven: three are at risk, and the package of the stay may have swallowed them. */
    @Test
    void observationClaimWithThreeHoursTooMany() {
        Visit chart = Charts.chart("V1", "A 08:00-15:00").build();
        Claim claim = Claims.hospital("99284-25 G0378x12 96365 96366x9").toBuilder()
                .visit("V1")
                .build();
        AuditedClaim audited = Auditor.withBuiltInPayers().audit(claim, new AuditRun(List.of(claim), List.of(chart)));
        Finding finding = audited.findings().stream()
                .filter(each -> each.check().equals("BilledBeyondDocumentation"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.atRisk()).hasToString("143.52");
        assertThat(finding.atRiskBecause())
                .startsWith("up to 3 x 47.84 (OPPS 2026-02, status S): 8 hours of observation");
        assertThat(audited.atRisk().amount()).hasToString("143.52");
        assertThat(audited.atRisk().upTo()).isTrue();
        assertThat(Claims.words(audited.corrected())).isEqualTo("99284-25 G0378x12 96365 96366x6");
    }

    @Test
    void unitsNotBilledAreMissedAndNotAtRisk() {
        Visit chart = Charts.chart("V1", "A 08:00-12:00").build();
        Claim claim = Claims.hospital("96365 96366x1").toBuilder().visit("V1").build();
        Finding finding = Auditor.withBuiltInPayers()
                .audit(claim, new AuditRun(List.of(claim), List.of(chart)))
                .findings()
                .get(0);
        assertThat(finding.missed()).hasToString("95.68");
        assertThat(finding.missedBecause()).isEqualTo("2 x 47.84 (OPPS 2026-02, status S)");
        assertThat(finding.atRisk()).hasToString("0.00");
    }

    /** (0.18 x 1.088 + 0.41 x 1.419 + 0.01 x 0.445) x 32.3465 = 25.30, and (0.18 + 0.41 x 0.957 + 0.01 x 0.331) x 32.3465 = 18.62. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "      |    | 19.41 | no locality",
                "      | WI | 18.62 | by the indices of WI-00, 2025, the nearest year held",
                "CA-05 |    | 25.30 | by the indices of CA-05, 2025, the nearest year held",
                "CA-05 | WI | 25.30 | by the indices of CA-05, 2025, the nearest year held",
                "CA    |    | 19.41 | no locality: CA names none, or several",
            })
    void aFeeIsThatOfTheClaimsLocalityElseOfTheRuns(String own, String run, String fee, String because) {
        Auditor auditor = new Auditor(Coder.withBuiltInPayers(), null, Map.of(), new Pricing(RateList.NONE, run));
        Claim claim = Claims.office("96365 96366x9").toBuilder().locality(own).build();
        assertThat(risks(auditor, claim))
                .containsExactly(new BigDecimal(fee).multiply(BigDecimal.valueOf(9)) + " 9 x " + fee
                        + " (0.60 RVU x 32.3465, physician fee schedule 2025-10, the nearest year held, " + because
                        + ")");
        assertThat(auditor.audit(claim).tables()).containsKey("mpfs");
        assertThat(auditor.audit(claim).tables().containsKey("gpci")).isEqualTo(!because.startsWith("no locality"));
    }

    /** Two vials given of which one is billed: the limit of the drug is missed as it would be at risk. */
    @Test
    void drugsNotBilledAreMissedByTheirPaymentLimit() {
        Visit chart = Charts.chart("V1", "A 08:00-10:00").build();
        chart = chart.toBuilder()
                .administrations(List.of(chart.administrations().get(0).toBuilder()
                        .drug("infliximab")
                        .hcpcs("J1745")
                        .dose(new Amount(new BigDecimal(200), "mg"))
                        .build()))
                .build();
        Claim claim = Claims.hospital("96365 96366 J1745-JZx10").toBuilder()
                .visit("V1")
                .build();
        AuditedClaim audited = Auditor.withBuiltInPayers().audit(claim, new AuditRun(List.of(claim), List.of(chart)));
        // 10 x 32.423
        assertThat(audited.missed().amount()).hasToString("324.23");
        assertThat(audited.findings()).anySatisfy(finding -> assertThat(finding.missedBecause())
                .isEqualTo("10 x 32.423 (payment limit 2026-01, paid on its own (OPPS status K))"));
    }

    @Test
    void ownRatesComeFirst() {
        RateList rates = RateList.of(List.of(
                rate("commercial", "96366", null, null, "10.00"),
                rate("commercial", "96366", "59", null, "11.00"),
                rate(null, "96368", null, Setting.FACILITY, "12.00")));
        Auditor auditor = new Auditor(Coder.withBuiltInPayers(), "commercial", Map.of(), Pricing.of(rates));
        assertThat(risks(auditor, Claims.hospital("96365 96366x25 96368x3")))
                .containsExactly("24.00 2 x 12.00 (list)", "250.00 25 x 10.00 (list)");
        assertThat(risks(auditor, Claims.hospital("96365 96366-59x25")))
                .containsExactly(
                        "275.00 25 x 11.00 (list)", "0.00 nothing at risk: the units stand without the modifier");
        assertThat(risks(auditor, Claims.office("96365 96368x3")))
                .containsExactly("null the rates given have none of commercial for 96368 on 2026-03-02");
    }

    private static List<String> risks(Auditor auditor, Claim claim) {
        return auditor.audit(claim).findings().stream()
                .filter(finding -> !finding.atRiskBecause().isEmpty())
                .map(finding -> finding.atRisk() + " " + finding.atRiskBecause())
                .toList();
    }

    private static RateList.Rate rate(String payer, String code, String modifier, Setting setting, String amount) {
        return new RateList.Rate(payer, code, modifier, setting, null, null, new BigDecimal(amount), "list");
    }
}
