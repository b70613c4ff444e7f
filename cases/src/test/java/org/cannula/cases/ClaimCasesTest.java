package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.cases.Case.Verdict;
import org.cannula.chart.Visit;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.junit.jupiter.api.Test;

class ClaimCasesTest {

    private static final String CONCURRENT = "96368";

    private static final Coder CODER = Coder.withBuiltInPayers();

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
                failures.add(example + ": " + found + "; findings " + says(result.findings()));
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
            String billed = example.word("billed");
            if (billed == null) {
                continue;
            }
            Map<Pattern, Integer> units = units(billed);
            for (Pattern pattern : units.keySet()) {
                int count = units.get(pattern);
                int supported = supported(example);
                AuditedClaim result = audit(claim(example, pattern, count), example.visits());
                List<Finding> findings = result.findings().stream()
                        .filter(finding -> finding.code().equals(CONCURRENT))
                        .toList();
                dips += count > supported ? 1 : 0;
                String wrong = count <= supported
                        ? findings.isEmpty() ? "" : "a right claim is found fault with"
                        : wrong(findings, result, units, count, supported);
                if (!wrong.isEmpty()) {
                    failures.add(example + " billed " + pattern.word() + " x" + count + ": " + wrong + "; "
                            + says(findings));
                }
            }
        }
        System.out.println("double-dipped claims: " + dips);
        assertThat(failures).isEmpty();
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
                                + says(results.get(i).findings()))
                        .isEmpty();
            }
        }
        assertThat(audited).isGreaterThanOrEqualTo(2);
    }

    private static String wrong(
            List<Finding> findings, AuditedClaim result, Map<Pattern, Integer> units, int count, int supported) {
        if (findings.isEmpty()) {
            return "nothing was found";
        }
        BigDecimal left = result.corrected().stream()
                .filter(line -> line.code().equals(CONCURRENT))
                .map(ServiceLine::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (left.compareTo(BigDecimal.valueOf(supported)) != 0) {
            return "corrected to " + left + ", supported " + supported;
        }
        if (count < 2 || supported == 0) {
            return "";
        }
        Set<Pattern> fitting = new TreeSet<>();
        units.forEach((pattern, number) -> {
            if (number == count) {
                fitting.add(pattern);
            }
        });
        Set<Pattern> named = new TreeSet<>();
        findings.forEach(finding -> named.addAll(finding.pattern()));
        return named.equals(fitting) ? "" : "patterns " + named + ", expected " + fitting;
    }

    private static int supported(Case example) {
        return example.answer().get(0).stream()
                .filter(line -> line.code().equals(CONCURRENT))
                .mapToInt(line -> line.units().intValueExact())
                .sum();
    }

    /** The right claim with the concurrent infusion billed as the pattern would: a restart on lines of its own. */
    private static Claim claim(Case example, Pattern pattern, int count) {
        Visit visit = example.visits().get(0);
        List<Expected> lines = new ArrayList<>(example.answer().get(0));
        lines.removeIf(line -> line.code().equals(CONCURRENT));
        if (pattern == Pattern.RESTART) {
            lines.addAll(Collections.nCopies(count, new Expected(CONCURRENT, List.of(), BigDecimal.ONE, null)));
        } else {
            lines.add(new Expected(CONCURRENT, List.of(), BigDecimal.valueOf(count), null));
        }
        return Claims.of(example.id(), visit, lines);
    }

    private static Map<Pattern, Integer> units(String billed) {
        Map<Pattern, Integer> units = new TreeMap<>();
        for (String part : billed.split(",", -1)) {
            String[] words = part.strip().split(" +", -1);
            for (Pattern pattern : Pattern.values()) {
                if (pattern.word().equals(words[0])) {
                    units.put(pattern, Integer.valueOf(words[1]));
                }
            }
        }
        return units;
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

    private static String says(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.check() + " " + f.code() + " -> " + f.correction() + " " + f.pattern())
                .toList()
                .toString();
    }
}
