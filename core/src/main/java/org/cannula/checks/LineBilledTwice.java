package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;

/** The same line is billed twice, on one claim or on two, and no modifier says that it was done again. */
public final class LineBilledTwice extends Check {

    public static final LineBilledTwice RULE = new LineBilledTwice();

    private LineBilledTwice() {
        super(
                Citation.of("X12 code lists", "CARC 18: exact duplicate claim or service", "2026-11-01"),
                Citation.of(
                        "First Coast, medically unlikely edits",
                        "76 and 59 on lines that repeat a code",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        boolean whole = isWholeClaim(audit);
        if (whole) {
            findings.add(wholeClaim(audit));
        }
        for (Day day : audit.days()) {
            if (EqualLines.anyCodeTwice(day.lines())) {
                findings.addAll(onTheClaim(audit, day));
            }
            if (!whole && !day.before().isEmpty()) {
                findings.addAll(onAnotherClaim(audit, day));
            }
        }
        return findings;
    }

    /** Codes whose second unit of a date has a check of its own, or that are none of this family and its drugs. */
    private static boolean isSaidElsewhere(Audit audit, Day day, String code) {
        return CodeTable.isInitial(code)
                || code.equals(ConcurrentBilledTwice.CODE)
                || (audit.isProfessional() && code.equals(RepeatPushInOffice.CODE))
                || UnitsOverMue.RULE.isOver(audit, day, code)
                || (audit.codeRows(code).isEmpty() && audit.drug(code, day.date()) == null);
    }

    private List<Finding> onTheClaim(Audit audit, Day day) {
        List<Finding> findings = new ArrayList<>();
        for (List<Billed> same : EqualLines.byKey(day.lines()).values()) {
            String code = same.get(0).code();
            if (same.size() > 1 && !isSaidElsewhere(audit, day, code)) {
                Documentation documentation = audit.documentation(day.date());
                Pair pair =
                        documentation == null ? null : documentation.pairing().pair(code, day.date());
                if (documentation == null) {
                    findings.add(alone(audit, day, same));
                } else if (pair != null && pair.surplus().signum() > 0) {
                    if (Cause.of(audit, documentation, pair) == Cause.LINE_TWICE) {
                        findings.add(documented(audit, documentation, pair, "on the claim twice"));
                    }
                } else if (pair != null) {
                    findings.add(asDocumented(same));
                }
            }
        }
        return findings;
    }

    private Finding alone(Audit audit, Day day, List<Billed> same) {
        String code = same.get(0).code();
        BigDecimal billed = Audit.units(same);
        BigDecimal once = same.get(0).units();
        return Finding.of(
                        because(
                                "{} stands {} times on the claim for {}, on equal lines, and no modifier says that it was done"
                                        + " again.",
                                same.get(0),
                                same.size(),
                                day.date()),
                        Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(same))
                .units(billed, null)
                .denial(audit.denials("duplicate"))
                .money(audit.atRisk(code, billed.subtract(once), day.date()))
                .open(
                        Reduction.words(code, once) + "; or all units on one line, or 76 or 59 on the second",
                        "whether it was given as often as it is billed")
                .overturnedBy("documentation of each service")
                .build();
    }

    private Finding asDocumented(List<Billed> same) {
        String code = same.get(0).code();
        BigDecimal billed = Audit.units(same);
        return Finding.of(
                        because(
                                "{} stands on {} equal lines for {}. All units are documented, but a payer may deny the second"
                                        + " line as a duplicate.",
                                same.get(0),
                                same.size(),
                                same.get(0).date()),
                        Severity.NOTE,
                        code)
                .lines(Reduction.numbers(same))
                .units(billed, billed)
                .open("all units on one line, or 76 or 59 on the second", "how the payer wants repeated services")
                .overturnedBy("a payer that adds equal lines up")
                .build();
    }

    /** Whether a pair bills too much just because equal lines are there more than once. */
    boolean explains(Pair pair) {
        BigDecimal once = BigDecimal.ZERO;
        Set<String> seen = new TreeSet<>();
        boolean twice = false;
        for (Billed line : pair.billed()) {
            String key = EqualLines.key(line);
            if (key == null || seen.add(key)) {
                once = once.add(line.units());
            } else {
                twice = true;
            }
        }
        return twice && once.compareTo(pair.supported()) <= 0;
    }

    private Finding documented(Audit audit, Documentation documentation, Pair pair, String where) {
        return Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "{} x{} is billed on {}, {}; the documentation supports {} in all.",
                        pair.code(),
                        pair.unitsBilled().stripTrailingZeros().toPlainString(),
                        pair.date(),
                        where,
                        pair.supported().add(pair.spent()).toPlainString()),
                "duplicate",
                "documentation of each service, with 76 or 59 on the second");
    }

    /**
     * Whether every line of the claim stands on one earlier claim of the run, and no chart tells the two apart. Where both
     * name one chart, what it supports is spent, and every administration says so by itself; only a claim none of whose
     * administrations does is said whole.
     */
    boolean isWholeClaim(Audit audit) {
        if (audit.before().isEmpty()) {
            return false;
        }
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return EqualLines.original(audit) != null;
        }
        boolean said =
                !Cause.pairs(audit, documentation, Cause.BILLED_ELSEWHERE).isEmpty();
        Billed original = said ? null : EqualLines.original(audit);
        return original != null && documentation.isShared(original.claim());
    }

    private Finding wholeClaim(Audit audit) {
        Billed original = EqualLines.original(audit);
        List<Billed> lines =
                audit.lines().stream().filter(line -> line.units().signum() > 0).toList();
        Money money = Money.nothing("");
        for (Billed line : lines) {
            money = money.plus(audit.atRisk(line.code(), line.units(), line.date()));
        }
        return Finding.of(
                        because(
                                "Every line of this claim stands on claim {} of the same patient, provider and dates, with the"
                                        + " same units.",
                                original == null ? "" : original.claim().id()),
                        Severity.REVIEW,
                        lines.get(0).code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("duplicate"))
                .money(money)
                .open(
                        "no claim at all; or 76, 59 or XE on what was done again",
                        "whether the patient came twice, or the claim was sent twice")
                .overturnedBy("records of two encounters; or the other claim being void or replaced")
                .build();
    }

    /** Single lines that an earlier claim of the run bills too. */
    private List<Finding> onAnotherClaim(Audit audit, Day day) {
        Documentation documentation = audit.documentation(day.date());
        if (documentation != null) {
            return documentation.pairing().pairs().stream()
                    .filter(pair -> pair.date().equals(day.date())
                            && pair.surplus().signum() > 0
                            && Cause.of(audit, documentation, pair) == Cause.BILLED_ELSEWHERE)
                    .map(pair -> documented(audit, documentation, pair, "and on " + claims(day, pair.code()) + " too"))
                    .toList();
        }
        LinkedHashMap<String, List<Billed>> theirs = EqualLines.byKey(day.before());
        List<Finding> findings = new ArrayList<>();
        EqualLines.byKey(day.lines()).forEach((key, same) -> {
            List<Billed> there = theirs.get(key);
            if (there != null && !isSaidElsewhere(audit, day, same.get(0).code())) {
                findings.add(again(audit, same, there.get(0)));
            }
        });
        return findings;
    }

    private static String claims(Day day, String code) {
        Set<String> claims = new TreeSet<>();
        for (Billed line : day.before()) {
            if (line.code().equals(code)) {
                claims.add(line.claim().id());
            }
        }
        return "claim " + String.join(", ", claims);
    }

    private Finding again(Audit audit, List<Billed> same, Billed there) {
        String code = same.get(0).code();
        return Finding.of(
                        because(
                                "{} is billed for {} on claim {} too, on an equal line for the same patient and provider.",
                                same.get(0),
                                same.get(0).date(),
                                there.claim().id()),
                        Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(same))
                .units(Audit.units(same), null)
                .denial(audit.denials("duplicate"))
                .money(audit.atRisk(code, Audit.units(same), same.get(0).date()))
                .open(
                        Reduction.words(code, BigDecimal.ZERO) + "; or 76, 59 or XE where it was done again",
                        "whether the patient came twice, or the line was billed twice")
                .overturnedBy("records of two encounters; or the other claim being void or replaced")
                .build();
    }
}
