package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.codes.PtpTable;

/** Flushing an implanted port (96523) is billed for a day on which something else was done. */
public final class PortFlushBesideAnotherService extends Check {

    static final String CODE = "96523";

    public static final PortFlushBesideAnotherService RULE = new PortFlushBesideAnotherService();

    private PortFlushBesideAnotherService() {
        super(
                Citation.of("Select Health policy 09", "not with an injection or infusion the same day", "2026-11-01"),
                Citation.of(
                        "CMS NCCI PTP 2024 Q3",
                        "96523 beside administrations, visits and draws, by setting",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (day.units(CODE).signum() > 0) {
                beside(audit, day).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Whether a drug is billed as given on the date too, so that the flush is part of it whatever the table says. */
    boolean isBesideADrug(Day day) {
        return day.everywhere().stream().anyMatch(line -> !line.code().equals(CODE) && Audit.isAdministration(line));
    }

    private Optional<Finding> beside(Audit audit, Day day) {
        TreeSet<String> administrations = new TreeSet<>();
        TreeSet<String> edited = new TreeSet<>();
        boolean lifted = true;
        for (Billed other : day.everywhere()) {
            if (other.code().equals(CODE)) {
                continue;
            }
            PtpTable.Edit edit = audit.pairEdit(other.code(), CODE, day.date());
            if (Audit.isAdministration(other)) {
                administrations.add(other.code());
            } else if (edit != null) {
                edited.add(other.code());
                lifted &= edit.modifierAllowed() && (Modifiers.lift(other) || isMarked(day));
            }
        }
        if (!administrations.isEmpty()) {
            return Optional.of(finding(audit, day, administrations, Severity.ERROR));
        }
        boolean stands = edited.isEmpty() || lifted;
        Severity severity =
                audit.nationalEditsBind() && !audit.isCarried("ptp", day.date()) ? Severity.ERROR : Severity.REVIEW;
        return stands ? documented(audit, day) : Optional.of(finding(audit, day, edited, severity));
    }

    private static boolean isMarked(Day day) {
        return day.lines(CODE).stream().allMatch(Billed::isMarkedSeparate);
    }

    /** The chart may show what the claim does not: something else was given on that day. */
    private Optional<Finding> documented(Audit audit, Day day) {
        Documentation documentation = audit.documentation(day.date());
        Pair pair = documentation == null ? null : documentation.pairing().pair(CODE, day.date());
        if (documentation == null
                || pair == null
                || pair.surplus().signum() <= 0
                || Cause.of(audit, documentation, pair) != Cause.PORT_FLUSH) {
            return Optional.empty();
        }
        TreeSet<String> given = new TreeSet<>();
        documentation.given().forEach(one -> given.add(one.label()));
        return Optional.of(Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "Flushing a port is billed on {}, and the chart does not support it{}: it is reported only when"
                                + " nothing else is done that day.",
                        day.date(),
                        given.isEmpty() ? "" : " (given: " + String.join(", ", given) + ")"),
                "bundled",
                "a chart of another visit in which the port was flushed and nothing else done"));
    }

    private Finding finding(Audit audit, Day day, TreeSet<String> others, Severity severity) {
        List<Billed> lines = day.lines(CODE);
        BigDecimal billed = Audit.units(lines);
        Finding.Builder finding = Finding.of(
                        because(
                                "Flushing a port is billed on {} beside {}: it is reported only when nothing else is done that"
                                        + " day, and is part of every other service.",
                                day.date(),
                                String.join(", ", others)),
                        severity,
                        CODE)
                .lines(Reduction.numbers(lines))
                .units(billed, BigDecimal.ZERO)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(CODE, billed, day.date()))
                .overturnedBy(
                        severity == Severity.ERROR
                                ? "nothing, as long as the other services of the date stand"
                                : "an edition of the pair edits that does not list the pair on that date");
        return severity == Severity.ERROR
                ? finding.determined(Reduction.words(CODE, BigDecimal.ZERO), Reduction.to(BigDecimal.ZERO, lines))
                        .build()
                : finding.open(
                                Reduction.words(CODE, BigDecimal.ZERO),
                                "whether the payer's edits of the date list the pair")
                        .build();
    }
}
