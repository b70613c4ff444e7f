package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.cases.Case.Verdict;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.junit.jupiter.api.Test;

class ClaimCasesTest {

    private static final String CONCURRENT = DoubleDips.CODE;

    private static final Coder CODER = Coder.withBuiltInPayers();

    private static final DoubleDips DOUBLE_DIPS = new DoubleDips();

    private static final Auditor AUDITOR = new Auditor(CODER, null, Map.of());

    /** A published claim we agree should be corrected comes out as published, as far as administration codes go. */
    @Test
    void publishedClaimsAreCorrectedAsPublished() {
        List<String> failures = new ArrayList<>();
        int audited = 0;
        for (Case example : Cases.published()) {
            Claim claim = example.claim();
            if (claim == null || !example.runnable() || example.verdict() != Verdict.AGREES) {
                continue;
            }
            audited++;
            AuditedClaim result = audit(claim, example.visits());
            String found = judge(example, result);
            if (!found.isEmpty()) {
                failures.add(example + ": " + found + "; findings " + DoubleDips.says(result.findings()));
            }
        }
        System.out.println("published claims audited: " + audited);
        assertThat(failures).isEmpty();
        assertThat(audited).isGreaterThanOrEqualTo(10);
    }

    /** What a refused line must have: a finding. What is corrected must stand as published. */
    private static String judge(Case example, AuditedClaim result) {
        for (ServiceLine line : result.claim().lines()) {
            boolean stands = example.allAnswers().stream()
                    .anyMatch(answer -> answer.code().equals(line.code()));
            boolean ours = line.code().startsWith("96") || line.code().startsWith("G0498");
            boolean found = result.findings().stream()
                    .anyMatch(finding -> finding.lines().contains(line.line()));
            if (!stands && ours && !found) {
                return line.code() + " is refused by the publisher and nothing was found";
            }
        }
        if (example.visits().isEmpty() || !example.whole()) {
            return "";
        }
        List<String> differences = Comparison.billed(example.allAnswers(), ours(result.corrected()));
        return differences.isEmpty() ? "" : differences.toString();
    }

    /** Every double-dip of every case is found, with the patterns its units fit, and corrected to what is supported. */
    @Test
    void everyDoubleDipIsFoundWithItsPattern() {
        List<String> failures = new ArrayList<>();
        int dips = 0;
        for (Case example : Cases.own()) {
            DOUBLE_DIPS.complaints(example).forEach(said -> failures.add(example + ": " + said));
            dips += DoubleDips.count(example);
        }
        System.out.println("double-dipped claims: " + dips);
        assertThat(failures).isEmpty();
        assertThat(dips).isGreaterThan(50);
    }

    /** Two encounters of one day, each billed with a concurrent infusion: the claims of a run are seen together. */
    @Test
    void twoClaimsOfOneDayShareTheOneUnit() {
        int audited = 0;
        for (Case example : Cases.own()) {
            if (!example.place().startsWith("concurrent") || example.visits().size() != 2) {
                continue;
            }
            audited++;
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Visit visit = example.visits().get(i);
                List<Expected> lines = new ArrayList<>(example.answer().get(i));
                if (lines.stream().noneMatch(line -> line.code().equals(CONCURRENT))) {
                    lines.add(new Expected(CONCURRENT, List.of("59"), BigDecimal.ONE, null));
                }
                claims.add(Claims.of(example.id() + i, visit, lines).toBuilder()
                        .patient(visit.patient())
                        .provider(visit.provider())
                        .visit(visit.id())
                        .build());
            }
            List<AuditedClaim> results = AUDITOR.audit(new AuditRun(claims, example.visits()));
            for (int i = 0; i < 2; i++) {
                assertThat(Comparison.billed(
                                example.answer().get(i), ours(results.get(i).corrected())))
                        .as(example + ", claim " + (i + 1) + " "
                                + DoubleDips.says(results.get(i).findings()))
                        .isEmpty();
            }
        }
        assertThat(audited).isGreaterThanOrEqualTo(2);
    }

    private static AuditedClaim audit(Claim claim, List<Visit> visits) {
        Claim paired = visits.isEmpty()
                ? claim
                : claim.toBuilder().visit(visits.get(0).id()).build();
        return AUDITOR.audit(new AuditRun(List.of(paired), visits)).get(0);
    }

    private static List<ServiceLine> ours(List<ServiceLine> lines) {
        return lines.stream()
                .filter(line -> line.code().startsWith("963") || line.code().startsWith("964"))
                .toList();
    }
}
