package org.cannula.cases.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.checks.Change;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.jspecify.annotations.Nullable;

/** Audits labelled claims, beside their charts and alone, and holds what is found against what is known. */
final class Judge {

    /** A general check is silent on lines whose units a check with a name of its own settles. */
    private static final Set<Situation> GENERAL = Set.of(Situation.BEYOND_CHART, Situation.NOT_BILLED);

    /** Drugs, their administrations and the initial service may stand on two claims: then neither shows anything alone. */
    private static final Set<Situation> ON_ONE_CLAIM = Set.of(
            Situation.ADMINISTRATION_WITHOUT_DRUG,
            Situation.CHEMOTHERAPY_FOR_PLAIN_DRUG,
            Situation.CONCURRENT_ALONE,
            Situation.DRUG_WITHOUT_ADMINISTRATION,
            Situation.HORMONAL_MISTAKEN,
            Situation.MORE_THAN_DRUGS,
            Situation.OWN_ADMINISTRATION,
            Situation.PLAIN_FOR_CHEMOTHERAPY_DRUG,
            Situation.RANK_SWAPPED);

    /** One thing that came out otherwise than the rulebook says. */
    record Wrong(String kind, String what) {}

    private final Auditor auditor;
    private final Tally tally;

    Judge(Auditor auditor, Tally tally) {
        this.auditor = auditor;
        this.tally = tally;
    }

    /** What is wrong with the audit of these claims; counts what was right too. */
    List<Wrong> judge(Drawn drawn) {
        List<Wrong> wrong = new ArrayList<>();
        judge(drawn, true, wrong);
        judge(drawn, false, wrong);
        tally.claims(drawn.sample().bills.size());
        return wrong;
    }

    private void judge(Drawn drawn, boolean withChart, List<Wrong> wrong) {
        List<Claim> claims = drawn.sample().bills.stream().map(Bill::built).toList();
        List<AuditedClaim> audited = auditor.audit(new AuditRun(claims, withChart ? drawn.sample().visits : List.of()));
        Map<Bill, List<Finding>> found = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            found.put(drawn.sample().bills.get(i), audited.get(i).findings());
        }
        String how = withChart ? "beside the chart" : "alone";
        found.forEach((bill, findings) -> {
            for (Finding finding : findings) {
                if (finding.severity() == Severity.ERROR) {
                    boolean justified = isJustified(finding, bill, drawn.facts(), withChart);
                    tally.error(finding.check(), justified);
                    if (!justified) {
                        wrong.add(new Wrong(
                                "false " + finding.check() + " " + how,
                                how + ", " + bill.id + ": not so, or less sure: "
                                        + finding.severity().word() + " " + finding.check() + " " + finding.lines()
                                        + " " + finding.says()));
                    }
                }
            }
        });
        for (Label label : drawn.labels()) {
            Severity least = seen(label, drawn.facts(), withChart);
            if (withChart && least == Severity.ERROR && !drawn.sample().settled) {
                least = Severity.REVIEW;
            }
            if (!withChart && ON_ONE_CLAIM.contains(label.situation()) && claims.size() > 1) {
                continue;
            }
            List<String> checks = Named.of(label.situation());
            if (least == null) {
                continue;
            }
            if (checks.isEmpty()) {
                tally.unnamed(label.situation());
                continue;
            }
            Severity floor = least;
            boolean said = found.getOrDefault(label.bill(), List.of()).stream()
                    .anyMatch(finding -> isAtLeast(finding, floor) && says(finding, label));
            tally.label(checks.get(0), said);
            if (!said) {
                wrong.add(new Wrong(
                        "missed " + label.situation() + " " + how,
                        how + ", " + label.bill().id + ": missed " + least.word() + " " + label.situation() + " "
                                + label.lines().stream()
                                        .map(line -> line.number)
                                        .toList() + " " + label.code()));
            }
        }
    }

    private static boolean isJustified(Finding finding, Bill bill, List<Fact> facts, boolean withChart) {
        for (Fact fact : facts) {
            @Nullable Severity most = fact.most(withChart);
            if (fact.bill() == bill
                    && most != null
                    && most.compareTo(finding.severity()) <= 0
                    && Named.of(fact.situation()).contains(finding.check())
                    && touches(finding, fact.lines(), fact.code())) {
                return true;
            }
        }
        return false;
    }

    /** How surely what a label says must be said, with the chart or without it: never more surely than facts allow after all edits. */
    private static @Nullable Severity seen(Label label, List<Fact> facts, boolean withChart) {
        Severity least = label.least(withChart);
        List<Fact> same = facts.stream()
                .filter(fact -> fact.situation() == label.situation()
                        && fact.bill() == label.bill()
                        && fact.lines().stream().anyMatch(label.lines()::contains))
                .toList();
        if (least == null || same.isEmpty()) {
            return least;
        }
        Severity most = null;
        for (Fact fact : same) {
            Severity one = fact.most(withChart);
            most = most == null || (one != null && one.compareTo(most) < 0) ? one : most;
        }
        return most == null || most.compareTo(least) > 0 ? most : least;
    }

    private static boolean isAtLeast(Finding finding, Severity least) {
        return finding.severity().compareTo(least) <= 0;
    }

    /** Whether a finding says what a label does: by its name and place, or, for what general checks say, by its correction. */
    private static boolean says(Finding finding, Label label) {
        return (Named.of(label.situation()).contains(finding.check()) && touches(finding, label.lines(), label.code()))
                || (GENERAL.contains(label.situation()) && corrects(finding, label));
    }

    private static boolean corrects(Finding finding, Label label) {
        return finding.changes().stream()
                .anyMatch(change ->
                        (change instanceof Change.Added added && added.code().equals(label.code()))
                                || (change instanceof Change.Units units
                                        && label.lines().stream().anyMatch(line -> line.number == units.line())));
    }

    private static boolean touches(Finding finding, List<Line> lines, String code) {
        Set<Integer> numbers = new HashSet<>();
        lines.forEach(line -> numbers.add(line.number));
        return code.isEmpty()
                || finding.lines().stream().anyMatch(numbers::contains)
                || (finding.code().equals(code)
                        && (lines.isEmpty() || finding.lines().isEmpty()));
    }
}
