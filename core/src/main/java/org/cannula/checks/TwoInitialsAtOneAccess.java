package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.codes.DenialTable;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

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
        List<Billed> initials = audit.lines().stream()
                .filter(line -> CodeTable.isInitial(line.code()) && line.units().signum() > 0)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (LocalDate date : Audit.dates(initials)) {
            List<Billed> day =
                    initials.stream().filter(line -> line.date().equals(date)).toList();
            Documentation documentation = audit.documentation(date);
            Finding finding = documentation == null ? alone(audit, day) : documented(audit, day, documentation);
            if (finding != null) {
                findings.add(finding);
            }
            subcutaneous(audit, date).ifPresent(findings::add);
        }
        return findings;
    }

    /** Without the chart: a second initial stands only where a modifier claims a separate access or encounter. */
    private @Nullable Finding alone(Audit audit, List<Billed> day) {
        if (Audit.units(day).compareTo(BigDecimal.ONE) <= 0) {
            return null;
        }
        List<Billed> unmarked =
                day.stream().filter(line -> !line.isMarkedSeparate()).toList();
        if (Audit.units(unmarked).compareTo(BigDecimal.ONE) <= 0) {
            audit.notChecked("no documentation: whether a second access or encounter stands behind "
                    + day.stream()
                            .filter(Billed::isMarkedSeparate)
                            .map(Billed::toString)
                            .toList() + " was not verified");
            return null;
        }
        return finding(unmarked, unmarked, BigDecimal.ONE, allButDearest(audit, unmarked))
                .open(
                        "one initial; the others as add-ons, or marked 59 or XE, XP, XS, XU",
                        "whether there was a second access or encounter, and otherwise the times of each drug")
                .build();
    }

    /** With the chart: more initials than it supports, whatever the modifiers say. */
    private @Nullable Finding documented(Audit audit, List<Billed> day, Documentation documentation) {
        BigDecimal supported = BigDecimal.ZERO;
        List<Billed> beyond = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        boolean open = false;
        Money money = Money.nothing("");
        for (Pair pair : documentation.pairing().pairs()) {
            boolean ofDay = pair.date().equals(day.get(0).date())
                    || pair.billed().stream().anyMatch(day::contains);
            if (CodeTable.isInitial(pair.code()) && ofDay) {
                supported = supported.add(pair.supported());
                if (pair.surplus().signum() > 0) {
                    beyond.addAll(pair.billed());
                    changes.addAll(Reduction.to(pair.supported(), pair.billed()));
                    money = money.plus(audit.atRisk(pair.billed(), pair.surplus()));
                    open |= Doubt.of(pair.code(), pair.unitsBilled(), documentation) != null;
                }
            }
        }
        BigDecimal billed = Audit.units(day);
        if (billed.compareTo(BigDecimal.ONE) <= 0 || billed.compareTo(supported) <= 0 || beyond.isEmpty()) {
            return null;
        }
        Finding.Builder finding = finding(day, beyond, supported, money);
        return open
                ? finding.open(null, "the facts the visit's own queries ask for")
                        .build()
                : finding.determined("the initial services that are documented", changes)
                        .build();
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

    private Finding.Builder finding(List<Billed> initials, List<Billed> lines, BigDecimal supported, Money money) {
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
                        Severity.ERROR,
                        last.code())
                .lines(Reduction.numbers(lines))
                .units(billed, supported)
                .denial(DenialTable.builtIn().codes("two initials"))
                .money(money)
                .overturnedBy("a documented reason for a second access, or a second encounter, with 59 or X{EPSU}");
    }

    /** A subcutaneous infusion beside an IV initial: initial by the recovery auditors' list, not by the NCCI manual. */
    private Optional<Finding> subcutaneous(Audit audit, LocalDate date) {
        List<Billed> lines = audit.lines(SUBCUTANEOUS).stream()
                .filter(line -> line.date().equals(date) && !line.isMarkedSeparate())
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
                .denial(DenialTable.builtIn().codes("two initials"))
                .money(audit.atRisk(lines))
                .open(null, "whether the payer counts 96369 among the initial services")
                .overturnedBy("a payer policy that leaves it out (" + Knob.SC_INFUSION_INITIAL.word() + "=alone)")
                .build());
    }
}
