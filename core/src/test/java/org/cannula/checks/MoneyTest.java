package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.cannula.claim.Claim;
import org.cannula.engine.Auditor;
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
                "hospital | 0131 | 96365 96366x25 G0378x8 | 96366 | 1196.00 | up to 25 x 47.84",
                "hospital | 0131 | 96365 96366x25 G0378x7 | 96366 | 1196.00 | 25 x 47.84",
                "hospital | 0131 | 96365-PO 96366-POx25 | 96366 | 1196.00 | up to 25 x 47.84",
                "hospital | 0851 | 96365 96366x25 | 96366 |  | critical access hospital",
                // Q1 is paid alone only
                "hospital | 0131 | 96372x6 | 96372 | 441.36 | 6 x 73.56",
                "hospital | 0131 | 96365 96372-59x6 | 96372 | 0.00 | packaged under OPPS (Q1",
                "hospital | 0131 | 96365 96368x2 | 96368 | 0.00 | packaged under OPPS (N); still a false line",
                // 2 x 0.57 x 32.3465 = 36.87501
                "office | | 96365 96368x2 | 96368 | 36.88 | 2 x 0.57 RVU x 32.3465",
                // 9 x 0.60 x 32.3465 = 174.6711
                "office | | 96365 96366x9 | 96366 | 174.67 | 9 x 0.60 RVU x 32.3465",
                // two initials, one stands: the cheaper one is at risk
                "hospital | 0131 | 96365 96374 | 96374 | 217.31 | less the one that stands",
                "office | | 96365 96374 | 96374 | 33.96 | less the one that stands",
            })
    void atRisk(String setting, String billType, String billed, String code, String amount, String because) {
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
    }
}
