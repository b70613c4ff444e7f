package org.cannula.remit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/** Sets what payers answered to a claim beside what the audit found in it. */
public final class Answering {

    private final AuditedClaim audited;
    private final List<Denial> denials = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();
    private final SortedMap<Integer, BigDecimal> paid = new TreeMap<>();
    private final Set<Integer> denied = new TreeSet<>();

    private Answering(AuditedClaim audited) {
        this.audited = audited;
    }

    /** What was answered to a claim; null where no remittance of the run answers it. */
    public static @Nullable Answer of(AuditedClaim audited, Remits remits) {
        List<RemitClaim> history = remits.to(audited.claim());
        return history.isEmpty() ? null : new Answering(audited).answer(history, remits);
    }

    private Answer answer(List<RemitClaim> history, Remits remits) {
        List<RemitClaim> standing = standing(history);
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        for (RemitClaim each : standing) {
            total = total.add(each.paid());
            lines(each);
            whole(each);
        }
        String payerClaim = null;
        Set<String> numbers = new LinkedHashSet<>(List.of(audited.claim().id()));
        for (RemitClaim each : history) {
            String number = each.payerClaim();
            if (number != null) {
                numbers.add(number);
                payerClaim = standing.isEmpty() || standing.contains(each) ? number : payerClaim;
            }
        }
        return new Answer(
                audited.claim().id(),
                payerClaim,
                total,
                history,
                denials,
                paidAnyway(),
                remits.naming(numbers),
                unmatched);
    }

    /** Answers that no reversal took back: a reversal takes the last one with its payer's number, else the last one. */
    private static List<RemitClaim> standing(List<RemitClaim> history) {
        List<RemitClaim> standing = new ArrayList<>();
        for (RemitClaim each : history) {
            if (!each.isReversal()) {
                standing.add(each);
                continue;
            }
            int last = standing.size() - 1;
            for (int i = last; i >= 0; i--) {
                if (Objects.equals(standing.get(i).payerClaim(), each.payerClaim())) {
                    last = i;
                    break;
                }
            }
            if (last >= 0) {
                standing.remove(last);
            }
        }
        return standing;
    }

    private void lines(RemitClaim answer) {
        for (LineMatch match : LineMatch.of(audited.claim(), answer)) {
            RemitLine line = match.answered();
            ServiceLine billed = match.line();
            List<Integer> numbers = billed == null ? List.of() : List.of(billed.line());
            if (billed == null) {
                unmatched.add(line.code());
            } else {
                paid.merge(billed.line(), line.paid(), BigDecimal::add);
            }
            deny(numbers, line.code(), line.adjustments(), line.remarks(), match.by());
        }
    }

    private void whole(RemitClaim answer) {
        deny(List.of(), "", answer.adjustments(), answer.remarks(), "claim");
    }

    private void deny(
            List<Integer> lines, String code, List<Adjustment> adjustments, List<String> remarks, String matched) {
        List<String> reasons = new ArrayList<>();
        BigDecimal amount = BigDecimal.ZERO;
        for (Adjustment each : adjustments) {
            if (each.denies()) {
                reasons.add(each.code());
                amount = amount.add(each.amount());
            }
        }
        if (reasons.isEmpty()) {
            return;
        }
        denied.addAll(lines);
        TreeSet<String> foretold = new TreeSet<>();
        TreeSet<String> beside = new TreeSet<>();
        for (Finding finding : audited.findings()) {
            boolean here = matched.equals("claim") || finding.lines().stream().anyMatch(lines::contains);
            if (here && foretells(finding, reasons, remarks)) {
                foretold.add(finding.check());
            } else if (here && !matched.equals("claim")) {
                beside.add(finding.check());
            }
        }
        beside.removeAll(foretold);
        denials.add(
                new Denial(lines, code, reasons, remarks, amount, matched, List.copyOf(foretold), List.copyOf(beside)));
    }

    /** Payers differ in the group they put a reason in: the reason alone is compared. Remark codes are compared whole. */
    private static boolean foretells(Finding finding, List<String> reasons, List<String> remarks) {
        for (String code : finding.denial()) {
            String reason = code.substring(code.indexOf('-') + 1);
            boolean met = code.indexOf('-') > 0
                    ? reasons.stream().anyMatch(each -> each.substring(each.indexOf('-') + 1)
                            .equals(reason))
                    : remarks.contains(code);
            if (met) {
                return true;
            }
        }
        return false;
    }

    private List<PaidAnyway> paidAnyway() {
        List<PaidAnyway> found = new ArrayList<>();
        for (Finding finding : audited.findings()) {
            boolean answered = !finding.lines().isEmpty() && paid.keySet().containsAll(finding.lines());
            if (finding.severity() == Severity.NOTE || !answered) {
                continue;
            }
            BigDecimal sum = finding.lines().stream()
                    .map(line -> paid.getOrDefault(line, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() > 0 && finding.lines().stream().noneMatch(denied::contains)) {
                found.add(new PaidAnyway(finding.check(), finding.lines(), finding.code(), sum));
            }
        }
        return found;
    }
}
