package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cannula.chart.Setting;
import org.cannula.claim.Claim;
import org.cannula.codes.Tables;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.policy.Payers;
import org.junit.jupiter.api.Test;

/** What a claim's findings come to: never more than its lines are paid, in any order the same, never less for one more. */
class ExposureTest {

    private static final long SEED = 20261103;
    private static final int CLAIMS = 3000;
    private static final String[] CODES = {
        "96360", "96361", "96365", "96366", "96367", "96368", "96372", "96374", "96375", "96376", "96409", "96413",
        "96415", "G0463", "G0378", "J0897", "J1745", "J2405"
    };
    private static final String[] MODIFIERS = {"", "", "", "-59", "-PO", "-PN", "-25", "-JW", "-JZ"};

    private final Auditor auditor = Auditor.withBuiltInPayers();

    @Test
    void neverMoreThanTheLinesArePaid() {
        Random random = new Random(SEED);
        int shared = 0;
        for (int i = 0; i < CLAIMS; i++) {
            AuditedClaim audited = auditor.audit(claim(random));
            BigDecimal paid = paid(audited);
            Exposure together = audited.atRisk();
            assertThat(together.amount())
                    .as(
                            "claim %s of seed %s: %s",
                            i, SEED, Claims.words(audited.claim().lines()))
                    .isLessThanOrEqualTo(paid);
            shared += together.because().contains("counted once") ? 1 : 0;
        }
        assertThat(shared).as("claims in which findings share a line").isGreaterThan(CLAIMS / 50);
    }

    @Test
    void theSameInAnyOrder() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < CLAIMS; i++) {
            List<Finding> findings = findings(random);
            List<Finding> shuffled = new ArrayList<>(findings);
            Collections.shuffle(shuffled, random);
            assertThat(Exposure.atRisk(shuffled)).isEqualTo(Exposure.atRisk(findings));
            assertThat(Exposure.missed(shuffled)).isEqualTo(Exposure.missed(findings));
        }
    }

    @Test
    void oneMoreFindingNeverLowersIt() {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < CLAIMS; i++) {
            List<Finding> findings = findings(random);
            for (int n = 0; n < findings.size(); n++) {
                Exposure less = Exposure.atRisk(findings.subList(0, n));
                Exposure more = Exposure.atRisk(findings.subList(0, n + 1));
                assertThat(more.amount()).isGreaterThanOrEqualTo(less.amount());
                assertThat(more.amount())
                        .isGreaterThanOrEqualTo(
                                findings.get(n).atRisk() == null
                                        ? BigDecimal.ZERO
                                        : findings.get(n).atRisk());
            }
        }
    }

    @Test
    void saysHowItWasCombined() {
        List<Finding> findings = List.of(
                finding(
                        "A",
                        new Money(new BigDecimal("30.00"), "x", true, List.of(share(2, "20.00"), share(3, "10.00")))),
                finding("B", new Money(new BigDecimal("25.00"), "y", false, List.of(share(3, "25.00")))),
                finding("C", Money.unknown("no rates")));
        Exposure together = Exposure.atRisk(findings);
        assertThat(together.amount()).hasToString("45.00");
        assertThat(together.upTo()).isTrue();
        assertThat(together.unpriced()).isEqualTo(1);
        assertThat(together.because())
                .isEqualTo("line 2: up to 20.00 (Named); line 3: 25.00 (Named);" + " no price is known for 1 finding");
        assertThat(Exposure.atRisk(findings.subList(1, 2)).upTo()).isFalse();
        assertThat(Exposure.atRisk(List.of()).amount()).hasToString("0.00");
    }

    private static Share share(int line, String amount) {
        return new Share(line, "96366", Claims.DAY, new BigDecimal(amount));
    }

    private static Finding finding(String words, Money money) {
        return Finding.of(Named.says(words), Severity.REVIEW, "96366")
                .open(null, "more")
                .money(money)
                .build();
    }

    private static List<Finding> findings(Random random) {
        List<Finding> findings = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(6) == 0) {
                findings.add(finding("F" + i, Money.unknown("no price")));
                continue;
            }
            List<Share> shares = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO.setScale(2);
            for (int line = 1; line <= 4; line++) {
                if (random.nextBoolean()) {
                    Share share =
                            share(line, BigDecimal.valueOf(random.nextInt(9), 2).toString());
                    shares.add(share);
                    sum = sum.add(share.amount());
                }
            }
            Money money = new Money(sum, "x", random.nextBoolean(), shares);
            Finding.Builder finding =
                    Finding.of(Named.says("F" + i), Severity.REVIEW, "96366").open(null, "more");
            findings.add((random.nextInt(4) == 0 ? finding.missed(money) : finding.money(money)).build());
        }
        return findings;
    }

    private static Claim claim(Random random) {
        StringBuilder lines = new StringBuilder();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            lines.append(CODES[random.nextInt(CODES.length)]).append(MODIFIERS[random.nextInt(MODIFIERS.length)]);
            lines.append('x').append(1 + random.nextInt(random.nextInt(8) == 0 ? 30 : 3));
            lines.append(random.nextInt(6) == 0 ? "@2026-03-03 " : " ");
        }
        return random.nextInt(3) == 0 ? Claims.office(lines.toString()) : Claims.hospital(lines.toString());
    }

    /** What the lines are paid, each by itself. */
    private static BigDecimal paid(AuditedClaim audited) {
        Claim claim = audited.claim();
        Setting setting = audited.policy().endsWith("facility") ? Setting.FACILITY : Setting.PROFESSIONAL;
        List<Billed> lines = claim.lines().stream()
                .map(line -> new Billed(claim, line, line.date()))
                .toList();
        Audit audit = new Audit(
                claim,
                Payers.builtIn().named("medicare").on(Claims.DAY, setting),
                Tables.builtIn(),
                lines,
                List.of(),
                List.of(),
                null,
                Pricing.NATIONAL);
        return lines.stream()
                .map(line -> audit.atRisk(List.of(line)).amount())
                .map(amount -> amount == null ? BigDecimal.ZERO : amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
