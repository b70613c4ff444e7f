package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.policy.Knob;

/** More than one initial service is billed for one access of one encounter. */
public final class TwoInitialsAtOneAccess extends Check {

    private static final String SUBCUTANEOUS = "96369";

    public static final TwoInitialsAtOneAccess RULE = new TwoInitialsAtOneAccess();

    private TwoInitialsAtOneAccess() {
        super(
                Citation.of(
                        "NCCI policy manual, ch. XI, 2026", "one initial code per access and encounter", "2026-11-01"),
                Citation.of("CMS RAC issue 0071", "several initial codes without 59, XE, XP, XS or XU", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        Documentation documentation = audit.documentation();
        List<Pair> beyond = documentation == null ? List.of() : Cause.pairs(audit, documentation, Cause.TWO_INITIALS);
        for (Day day : audit.days()) {
            List<Billed> initials = Initials.of(day);
            if (initials.isEmpty()) {
                continue;
            }
            if (audit.documentation(day.date()) == null) {
                alone(audit, day, initials).ifPresent(findings::add);
            } else if (documentation != null) {
                documented(audit, day, documentation, beyond).ifPresent(findings::add);
            }
            subcutaneous(audit, day).ifPresent(findings::add);
        }
        return findings;
    }

    /** Without the chart: a second initial stands only where a modifier claims a separate access or encounter. */
    private Optional<Finding> alone(Audit audit, Day day, List<Billed> initials) {
        if (Audit.units(initials).compareTo(BigDecimal.ONE) <= 0) {
            return Optional.empty();
        }
        boolean hydrationIsSaid = HydrationIsInitialBesideADrug.isAlone(day);
        List<Billed> unmarked = initials.stream()
                .filter(line -> !line.isMarkedSeparate())
                .filter(line -> !hydrationIsSaid || !line.code().equals(HydrationIsInitialBesideADrug.CODE))
                .toList();
        if (Audit.units(unmarked).compareTo(BigDecimal.ONE) <= 0) {
            List<String> marked = initials.stream()
                    .filter(Billed::isMarkedSeparate)
                    .map(Billed::toString)
                    .toList();
            if (!marked.isEmpty()) {
                audit.notChecked("no documentation: whether a second access or encounter stands behind " + marked
                        + " was not verified");
            }
            return Optional.empty();
        }
        return Optional.of(
                finding(audit, unmarked, unmarked, BigDecimal.ONE, allButDearest(audit, unmarked), Severity.ERROR)
                        .open(
                                "one initial; the others as add-ons, or marked 59 or XE, XP, XS, XU",
                                "whether there was a second access or encounter, and otherwise the times of each drug")
                        .build());
    }

    /** With the chart: more initials than it supports, whatever the modifiers say. */
    private Optional<Finding> documented(Audit audit, Day day, Documentation documentation, List<Pair> beyond) {
        BigDecimal supported = BigDecimal.ZERO;
        for (Pair pair : documentation.pairing().pairs()) {
            if (CodeTable.isInitial(pair.code()) && pair.date().equals(day.date())) {
                supported = supported.add(pair.supported());
            }
        }
        List<Billed> lines = new ArrayList<>();
        List<Pair> settled = new ArrayList<>();
        String doubt = null;
        Money money = Money.nothing("");
        for (Pair pair : beyond) {
            if (pair.date().equals(day.date())) {
                lines.addAll(pair.billed());
                settled.add(pair);
                Pair further = Initials.asFurther(documentation, pair);
                if (further != null && !settled.contains(further)) {
                    lines.addAll(further.billed());
                    settled.add(further);
                }
                money = money.plus(audit.atRisk(pair.code(), pair.surplus(), pair.date()));
                doubt = doubt != null ? doubt : Doubt.of(pair.code(), pair.unitsBilled(), documentation);
            }
        }
        if (settled.isEmpty()) {
            return Optional.empty();
        }
        List<Billed> initials = Initials.of(day);
        boolean plain = Audit.units(initials.stream()
                                .filter(line -> !line.isMarkedSeparate())
                                .toList())
                        .compareTo(BigDecimal.ONE)
                > 0;
        Finding.Builder finding = finding(
                audit, initials, lines, supported, money, doubt == null || plain ? Severity.ERROR : Severity.REVIEW);
        return Optional.of(
                doubt == null
                        ? finding.determined(Settlement.words(settled), Settlement.of(settled))
                                .build()
                        : finding.open(null, doubt).build());
    }

    /** At risk where nobody knows which initial stands: all of them but one unit of the dearest. */
    private static Money allButDearest(Audit audit, List<Billed> lines) {
        Billed dearest = lines.get(0);
        for (Billed line : lines) {
            BigDecimal most = audit.atRisk(List.of(dearest), BigDecimal.ONE).amount();
            BigDecimal one = audit.atRisk(List.of(line), BigDecimal.ONE).amount();
            dearest = most == null || (one != null && one.compareTo(most) > 0) ? line : dearest;
        }
        Money money = audit.atRisk(List.of(dearest), dearest.units().subtract(BigDecimal.ONE));
        for (Billed line : lines) {
            money = line.equals(dearest) ? money : money.plus(audit.atRisk(List.of(line)));
        }
        return money.noting(", the dearest initial (" + dearest.code() + ") taken to stand");
    }

    private Finding.Builder finding(
            Audit audit,
            List<Billed> initials,
            List<Billed> lines,
            BigDecimal supported,
            Money money,
            Severity severity) {
        Billed last = lines.get(lines.size() - 1);
        BigDecimal billed = Audit.units(initials);
        return Finding.of(
                        because(
                                "{} initial services are billed for one access on {} ({}); {} can be initial, whatever is"
                                        + " given beside it is coded by what it adds.",
                                billed.stripTrailingZeros().toPlainString(),
                                last.date(),
                                String.join(
                                        ", ",
                                        initials.stream().map(Billed::toString).toList()),
                                supported.stripTrailingZeros().toPlainString()),
                        severity,
                        last.code())
                .lines(Reduction.numbers(lines))
                .units(billed, supported)
                .denial(audit.denials("two initials"))
                .money(money)
                .overturnedBy("a documented reason for a second access, or a second encounter, with 59 or X{EPSU}");
    }

    /** A subcutaneous infusion beside an IV initial: initial by the recovery auditors' list, not by the NCCI manual. */
    private Optional<Finding> subcutaneous(Audit audit, Day day) {
        LocalDate date = day.date();
        List<Billed> lines = day.lines(SUBCUTANEOUS).stream()
                .filter(line -> !line.isMarkedSeparate())
                .toList();
        if (lines.isEmpty() || audit.policy().is(Knob.SC_INFUSION_INITIAL, "alone")) {
            return Optional.empty();
        }
        boolean counts = audit.policy().is(Knob.SC_INFUSION_INITIAL, "initial");
        return Optional.of(Finding.of(
                        because(
                                "A subcutaneous infusion (96369) stands beside an initial IV service on {}. The recovery"
                                        + " auditors count it as initial, the NCCI manual does not.",
                                date),
                        counts ? Severity.ERROR : Severity.REVIEW,
                        SUBCUTANEOUS)
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("two initials"))
                .money(audit.atRisk(lines))
                .open(null, "whether the payer counts 96369 among the initial services")
                .overturnedBy("a payer policy that leaves it out (" + Knob.SC_INFUSION_INITIAL.word() + "=alone)")
                .build());
    }
}
