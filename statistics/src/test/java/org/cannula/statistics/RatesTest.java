package org.cannula.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.Auditor;
import org.cannula.formats.statistics.Rate;
import org.cannula.totals.Totals;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();

    /** Ten claims of A, three of them with 96368 twice; ten each of B to E, B with one, the others with none. */
    private static Totals totals() {
        Totals totals = new Totals();
        for (String provider : List.of("A", "B", "C", "D", "E")) {
            for (int i = 0; i < 10; i++) {
                boolean twice = i < (provider.equals("A") ? 3 : provider.equals("B") ? 1 : 0);
                totals.add(AUDITOR.audit(claim(provider + i, provider, twice)));
            }
        }
        return totals;
    }

    private static Claim claim(String id, String provider, boolean twice) {
        List<String> codes = twice
                ? List.of("96365", "96366", "96366", "96368", "96368")
                : List.of("96365", "96366", "96366", "96368");
        List<ServiceLine> lines = new ArrayList<>();
        for (String code : codes) {
            lines.add(ServiceLine.builder(lines.size() + 1, code, BigDecimal.ONE)
                    .date(LocalDate.of(2026, 3, 2))
                    .build());
        }
        return Claim.builder(id)
                .type(ClaimType.INSTITUTIONAL)
                .billType("0131")
                .payer("medicare")
                .patient("of " + id)
                .provider(provider)
                .lines(lines)
                .build();
    }

    private static Rate rate(List<Rate> rates, String key, String measure) {
        return rates.stream()
                .filter(rate -> rate.key().equals(key) && rate.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** Exact 95 % limits of 3 out of 10 and of 1 out of 10, as tables of Clopper and Pearson have them. */
    @Test
    void intervalsAreExact() {
        List<Rate> rates = Rates.of(totals());
        Rate a = rate(rates, "A", "ConcurrentBilledTwice");
        assertThat(a.with()).isEqualTo(3);
        assertThat(a.claims()).isEqualTo(10);
        assertThat(a.low()).isCloseTo(0.0667, within(5e-5));
        assertThat(a.high()).isCloseTo(0.6525, within(5e-5));
        Rate b = rate(rates, "B", "ConcurrentBilledTwice");
        assertThat(b.low()).isCloseTo(0.0025, within(5e-5));
        assertThat(b.high()).isCloseTo(0.4450, within(5e-5));
        assertThat(a.baseWith()).isEqualTo(4);
        assertThat(a.baseClaims()).isEqualTo(50);
    }

    /** Three or four of the four, when ten of fifty are drawn: the places of the four among fifty, ten of them A's. */
    @Test
    void chanceIsThatOfADrawFromTheRun() {
        double ways = 50.0 * 49 * 48 * 47;
        double three = 4 * (10.0 * 9 * 8 * 40) / ways;
        double four = 10.0 * 9 * 8 * 7 / ways;
        assertThat(rate(Rates.of(totals()), "A", "ConcurrentBilledTwice").chance())
                .isCloseTo(three + four, within(1e-12));
    }

    @Test
    void flagsAllowForEveryComparison() {
        List<Rate> rates = Rates.of(totals());
        Rate a = rate(rates, "A", "ConcurrentBilledTwice");
        // Unlikely by itself, and not once five providers are compared on several measures.
        assertThat(a.chance()).isLessThan(0.05);
        assertThat(a.adjusted()).isGreaterThan(0.05);
        assertThat(a.flagged()).isFalse();
        assertThat(rates).allSatisfy(rate -> assertThat(rate.adjusted()).isBetween(rate.chance(), 1.0));

        Totals more = totals();
        for (int i = 0; i < 20; i++) {
            more.add(AUDITOR.audit(claim("Z" + i, "Z", i < 15)));
        }
        Rate z = rate(Rates.of(more), "Z", "ConcurrentBilledTwice");
        assertThat(z.flagged()).isTrue();
        assertThat(Rates.of(more).get(0).flagged()).isTrue();
        assertThat(rate(Rates.of(more), "A", "ConcurrentBilledTwice").flagged()).isFalse();
    }

    @Test
    void patternsAreOutOfClaimsThatBillTheCode() {
        Totals totals = totals();
        Claim other = claim("X", "A", false);
        totals.add(AUDITOR.audit(
                other.toBuilder().lines(other.lines().subList(0, 3)).build()));
        List<Rate> rates = Rates.of(totals);
        Rate pattern = rates.stream()
                .filter(rate ->
                        rate.measure().startsWith(Rate.PATTERN) && rate.key().equals("A"))
                .findFirst()
                .orElseThrow();
        assertThat(pattern.claims()).isEqualTo(10);
        assertThat(pattern.with()).isEqualTo(3);
        assertThat(rate(rates, "A", "ConcurrentBilledTwice").claims()).isEqualTo(11);
    }

    /** The whole run against itself is no news. */
    @Test
    void theOnlyPayerIsNeverFlagged() {
        assertThat(Rates.of(totals()))
                .filteredOn(rate -> rate.group() == Rate.Group.PAYER)
                .isNotEmpty()
                .allSatisfy(rate -> assertThat(rate.chance()).isEqualTo(1));
    }
}
