package org.cannula.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.junit.jupiter.api.Test;

/** Totals are exact, and the same whatever the order of the claims and however the run was cut. */
class TotalsTest {

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void countsByHand() {
        Totals totals = new Totals();
        totals.add(audit(hospital("C1", "A", DAY, "96365", "96366", "96368", "96368")));
        totals.add(audit(hospital("C2", "A", DAY.plusMonths(1), "96365", "J2405")));
        totals.add(audit(
                hospital("C3", "B", DAY, "96366").toBuilder().payerId("00435").build()));
        totals.add(audit(hospital("C4", "B", DAY, "96365").toBuilder()
                .billType("0111")
                .provider(null)
                .build()));
        totals.reject();

        Figures all = totals.all();
        assertThat(all.claims()).isEqualTo(4);
        assertThat(all.leftOut()).isEqualTo(1);
        assertThat(all.clean()).isEqualTo(1);
        assertThat(all.lines()).isEqualTo(8);
        assertThat(all.charged()).isEqualTo("80.00");
        assertThat(all.concurrent()).isEqualTo(1);
        assertThat(totals.rejected()).isEqualTo(1);
        assertThat(totals.providers().keySet()).containsExactly("", "A", "B");
        assertThat(totals.payers().keySet()).containsExactly("medicare", "medicare 00435");
        assertThat(totals.months().keySet()).containsExactly("2026-03", "2026-04");
        assertThat(totals.first()).isEqualTo(DAY);
        assertThat(totals.last()).isEqualTo(DAY.plusMonths(1));

        Found twice = all.checks().get("ConcurrentBilledTwice");
        assertThat(twice.of(Severity.ERROR)).isEqualTo(1);
        assertThat(twice.claims()).isEqualTo(1);
        assertThat(totals.providers().get("A").checks()).containsKey("ConcurrentBilledTwice");
        assertThat(totals.providers().get("B").checks())
                .containsKey("AddOnWithoutPrimary")
                .doesNotContainKey("ConcurrentBilledTwice");
        assertThat(all.claims(Severity.ERROR)).isEqualTo(2);
        long patterns = 0;
        for (Pattern pattern : Pattern.values()) {
            patterns += all.claims(pattern);
        }
        assertThat(patterns).isPositive();
        assertThat(totals.codes().get("96368").lines()).isEqualTo(2);
        assertThat(totals.codes().get("96368").units()).isEqualTo("2");
        assertThat(totals.codes().get("96368").findings().all()).isEqualTo(twice.all());
        assertThat(totals.notChecked())
                .containsEntry("diagnoses and medical necessity were not checked", 3L)
                .containsKey("no documentation: the minutes behind … were not verified");
    }

    @Test
    void anyOrderAndAnyCutGiveTheSame() throws IOException {
        Random random = new Random(20260302);
        List<AuditedClaim> claims = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            claims.add(audit(randomClaim(i, random)));
        }
        Totals whole = new Totals();
        WorstClaims worst = new WorstClaims(25);
        claims.forEach(whole::add);
        claims.forEach(claim -> worst.add(claim, null));
        assertThat(worst.list()).hasSize(25);
        for (int cuts = 1; cuts < 9; cuts++) {
            Collections.shuffle(claims, random);
            Totals merged = new Totals();
            WorstClaims mergedWorst = new WorstClaims(25);
            List<Totals> parts = new ArrayList<>();
            List<WorstClaims> worstParts = new ArrayList<>();
            for (int i = 0; i < cuts; i++) {
                parts.add(new Totals());
                worstParts.add(new WorstClaims(25));
            }
            for (AuditedClaim claim : claims) {
                int part = random.nextInt(cuts);
                parts.get(part).add(claim);
                worstParts.get(part).add(claim, null);
            }
            Collections.shuffle(parts, random);
            parts.forEach(merged::merge);
            worstParts.forEach(mergedWorst::merge);
            assertThat(bytes(merged)).isEqualTo(bytes(whole));
            assertThat(mergedWorst.list()).isEqualTo(worst.list());
        }
    }

    @Test
    void groupsAddUpToTheWhole() {
        Random random = new Random(7);
        Totals totals = new Totals();
        for (int i = 0; i < 300; i++) {
            totals.add(audit(randomClaim(i, random)));
        }
        for (var groups : List.of(totals.providers(), totals.payers(), totals.months())) {
            assertThat(groups.size()).isGreaterThan(1);
            assertThat(groups.values().stream().mapToLong(Figures::claims).sum())
                    .isEqualTo(totals.all().claims());
            assertThat(groups.values().stream()
                            .mapToLong(each -> each.findings().all())
                            .sum())
                    .isEqualTo(totals.all().findings().all());
            assertThat(groups.values().stream().map(Figures::atRisk).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(totals.all().atRisk());
        }
        assertThat(totals.codes().values().stream()
                        .mapToLong(CodeFigures::lines)
                        .sum())
                .isEqualTo(totals.all().lines());
        assertThat(totals.all().checks().values().stream().mapToLong(Found::all).sum())
                .isEqualTo(totals.all().findings().all());
        assertThat(totals.all().atRisk()).isPositive();
    }

    @Test
    void whatWasNotCheckedIsCountedByKind() {
        assertThat(Unchecked.kind("no unit edit (MUE) is held for 96368 on 2026-03-02"))
                .isEqualTo("no unit edit (MUE) is held for … on …");
        assertThat(Unchecked.kind("the minutes behind 96366 x3 were not verified"))
                .isEqualTo("the minutes behind … were not verified");
        assertThat(Unchecked.kind("diagnoses were not checked")).isEqualTo("diagnoses were not checked");
    }

    private static byte[] bytes(Totals totals) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(totals);
        }
        return bytes.toByteArray();
    }

    private static AuditedClaim audit(Claim claim) {
        return AUDITOR.audit(claim);
    }

    private static Claim randomClaim(int number, Random random) {
        String[] codes = {"96365", "96366", "96367", "96368", "96368", "96375", "96413", "J3370", "96376"};
        String[] lines = new String[1 + random.nextInt(5)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = codes[random.nextInt(codes.length)];
        }
        Claim claim = hospital("C" + number, "P" + random.nextInt(5), DAY.plusDays(random.nextInt(120)), lines);
        return random.nextInt(3) == 0
                ? claim.toBuilder().payer("commercial").payerId("60054").build()
                : claim;
    }

    private static Claim hospital(String id, String provider, LocalDate date, String... codes) {
        List<ServiceLine> lines = new ArrayList<>();
        for (String code : codes) {
            lines.add(ServiceLine.builder(lines.size() + 1, code, BigDecimal.ONE)
                    .date(date)
                    .charge(new BigDecimal("10.00"))
                    .build());
        }
        return Claim.builder(id)
                .type(ClaimType.INSTITUTIONAL)
                .billType("0131")
                .payer("medicare")
                .provider(provider)
                .patient("of " + id)
                .lines(lines)
                .build();
    }
}
