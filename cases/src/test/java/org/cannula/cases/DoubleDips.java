package org.cannula.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.chart.Visit;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;

/** Bills the concurrent infusion of a case as each double-dip would, and audits the claim beside its chart. */
public final class DoubleDips {

    static final String CODE = "96368";

    private final Auditor auditor = new Auditor(Coder.withBuiltInPayers(), null, Map.of());

    /** What the audit misses, or finds where nothing is; empty for a case that bills nothing. */
    public List<String> complaints(Case example) {
        List<String> complaints = new ArrayList<>();
        Map<Pattern, Integer> units = units(example);
        int supported = supported(example);
        units.forEach((pattern, count) -> {
            AuditedClaim result = audit(claim(example, pattern, count), example.visits());
            List<Finding> findings = result.findings().stream()
                    .filter(finding -> finding.code().equals(CODE) && finding.severity() != Severity.NOTE)
                    .toList();
            String wrong = count <= supported
                    ? findings.isEmpty() ? "" : "a right claim is found fault with"
                    : wrong(findings, result, units, count, supported);
            if (!wrong.isEmpty()) {
                complaints.add("billed " + pattern.word() + " x" + count + ": " + wrong + "; " + says(findings));
            }
        });
        return complaints;
    }

    /** How many of the claims of a case bill too much. */
    static int count(Case example) {
        return (int) units(example).values().stream()
                .filter(units -> units > supported(example))
                .count();
    }

    private static String wrong(
            List<Finding> findings, AuditedClaim result, Map<Pattern, Integer> units, int count, int supported) {
        if (findings.isEmpty()) {
            return "nothing was found";
        }
        BigDecimal left = result.corrected().stream()
                .filter(line -> line.code().equals(CODE))
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
                .filter(line -> line.code().equals(CODE))
                .mapToInt(line -> line.units().intValueExact())
                .sum();
    }

    /** The right claim with the concurrent infusion billed as the pattern would: a restart on lines of its own. */
    private static Claim claim(Case example, Pattern pattern, int count) {
        Visit visit = example.visits().get(0);
        List<Expected> lines = new ArrayList<>(example.answer().get(0));
        lines.removeIf(line -> line.code().equals(CODE));
        if (pattern == Pattern.RESTART) {
            lines.addAll(Collections.nCopies(count, new Expected(CODE, List.of(), BigDecimal.ONE, null)));
        } else {
            lines.add(new Expected(CODE, List.of(), BigDecimal.valueOf(count), null));
        }
        return Claims.of(example.id(), visit, lines);
    }

    private static Map<Pattern, Integer> units(Case example) {
        Map<Pattern, Integer> units = new TreeMap<>();
        String billed = example.words().getOrDefault("billed", "");
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

    private AuditedClaim audit(Claim claim, List<Visit> visits) {
        Claim paired = visits.isEmpty()
                ? claim
                : claim.toBuilder().visit(visits.get(0).id()).build();
        return auditor.audit(new AuditRun(List.of(paired), visits)).get(0);
    }

    static String says(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.check() + " " + f.code() + " -> " + f.correction() + " " + f.pattern())
                .toList()
                .toString();
    }
}
