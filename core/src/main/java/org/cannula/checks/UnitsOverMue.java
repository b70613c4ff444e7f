package org.cannula.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.codes.MueTable;
import org.cannula.service.CodedLine;
import org.jspecify.annotations.Nullable;

/** More units of a code are billed than the medically unlikely edits pay. */
public final class UnitsOverMue extends Check {

    private static final String DISCARDED = "JW";
    private static final int BY_LINE = 1;
    private static final int ABSOLUTE = 2;

    public static final UnitsOverMue RULE = new UnitsOverMue();

    private UnitsOverMue() {
        super(
                Citation.of(
                        "CMS NCCI MUE 2024 Q3 and 2026 Q4",
                        "units and adjudication indicator by setting",
                        "2026-11-01"),
                Citation.of(
                        "First Coast, medically unlikely edits",
                        "summed by code, date, provider and patient",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            Set<String> seen = new TreeSet<>();
            for (Billed line : day.lines()) {
                if (seen.add(line.code()) && !isJudgedElsewhere(audit, day, line.code())) {
                    judge(audit, day, line).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /** 96368, the office repeat push and a port flush beside a drug stand on rules of their own, which hold without the table. */
    private static boolean isJudgedElsewhere(Audit audit, Day day, String code) {
        return code.equals(ConcurrentBilledTwice.CODE)
                || (audit.isProfessional() && code.equals(RepeatPushInOffice.CODE))
                || (code.equals(PortFlushBesideAnotherService.CODE)
                        && PortFlushBesideAnotherService.RULE.isBesideADrug(day));
    }

    private Optional<Finding> judge(Audit audit, Day day, Billed line) {
        MueTable.Mue mue = audit.mue(line.code(), day.date());
        if (mue == null) {
            if (!audit.held("mue", day.date()).isNone() && Audit.isAdministration(line)) {
                audit.notChecked("no unit edit (MUE) is held for " + line.code() + " on " + day.date());
            }
            return Optional.empty();
        }
        return isOver(day, line.code(), mue) ? Optional.of(finding(audit, day, line.code(), mue)) : Optional.empty();
    }

    /** Whether this check speaks about the units of a code on a date. */
    boolean isOver(Audit audit, Day day, String code) {
        MueTable.Mue mue = isJudgedElsewhere(audit, day, code) ? null : audit.mue(code, day.date());
        return mue != null && isOver(day, code, mue);
    }

    /** Whether an edit in force, and not one carried from another time, settles that the units of a code are too many. */
    boolean isSurelyOver(Audit audit, Day day, String code) {
        MueTable.Mue mue = isJudgedElsewhere(audit, day, code) ? null : audit.mue(code, day.date());
        return mue != null && !mue.carried() && audit.nationalEditsBind() && isOver(day, code, mue);
    }

    /** Whether the units of a code on a date are over its edit: one line by itself, or all lines and claims together. */
    private static boolean isOver(Day day, String code, MueTable.Mue mue) {
        BigDecimal most = BigDecimal.valueOf(mue.units());
        if (mue.mai() == BY_LINE) {
            return day.lines(code).stream().anyMatch(line -> aDay(line).compareTo(most) > 0);
        }
        return total(day, code).compareTo(most) > 0;
    }

    private static BigDecimal total(Day day, String code) {
        return sum(day.lines(code))
                .add(sum(day.before().stream()
                        .filter(line -> line.code().equals(code))
                        .toList()));
    }

    private static BigDecimal sum(Collection<Billed> lines) {
        return lines.stream().map(UnitsOverMue::aDay).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Units of one day; a line for a range of days is divided by them and rounded, as payers do. */
    private static BigDecimal aDay(Billed line) {
        LocalDate through = line.line().through();
        long days = through == null || through.isBefore(line.date())
                ? 1
                : through.toEpochDay() - line.date().toEpochDay() + 1;
        return days == 1 ? line.units() : line.units().divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP);
    }

    private Finding finding(Audit audit, Day day, String code, MueTable.Mue mue) {
        BigDecimal most = BigDecimal.valueOf(mue.units());
        List<Billed> lines = day.lines(code);
        BigDecimal total = total(day, code);
        if (mue.mai() == BY_LINE) {
            lines = lines.stream()
                    .filter(line -> aDay(line).compareTo(most) > 0)
                    .toList();
            total = sum(lines);
        }
        BigDecimal billed = Audit.units(lines);
        Documentation documentation = audit.documentation(day.date());
        Pair pair = documentation == null ? null : documentation.pairing().pair(code, day.date());
        BigDecimal supported = supported(documentation, pair, code, day.date());
        boolean documented = supported != null && mue.mai() != ABSOLUTE && billed.compareTo(supported) <= 0;
        boolean waste = lines.stream().anyMatch(line -> line.line().modifiers().contains(DISCARDED));
        boolean sure = !mue.carried() && audit.nationalEditsBind() && !documented && !waste;
        Finding.Builder finding = Finding.of(
                        because(
                                "{} x{} is billed {}; the unit edit pays {} (MUE {}, MAI {}){}{}. Over it every unit is denied, not"
                                        + " only the excess.",
                                code,
                                total.stripTrailingZeros().toPlainString(),
                                where(day, code, mue),
                                mue.units(),
                                mue.edition(),
                                mue.mai(),
                                mue.carried() ? ", the nearest edition held" : "",
                                waste ? ", discarded units (JW) counted in" : ""),
                        sure ? Severity.ERROR : Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(lines))
                .units(billed, supported)
                .denial(audit.denials("over units"))
                .money(audit.atRisk(lines))
                .overturnedBy(
                        switch (mue.mai()) {
                            case BY_LINE -> "units that belong to separate lines with a modifier each";
                            case ABSOLUTE -> "nothing: MUE with MAI 2";
                            default -> "documentation on appeal that the units were needed and given (MAI 3)";
                        });
        if (documentation != null && pair != null && pair.surplus().signum() > 0) {
            String doubt = Doubt.of(code, pair.unitsBilled(), documentation);
            // What explains the units by a name of its own settles the line too: once is enough.
            boolean said = Cause.of(audit, documentation, pair) != Cause.OVER_UNIT_EDIT;
            return doubt == null
                    ? finding.determined(
                                    Reduction.words(code, pair.supported()), said ? List.of() : Settlement.of(pair))
                            .build()
                    : finding.open(null, doubt).build();
        }
        if (sure && mue.mai() == ABSOLUTE && supported == null) {
            BigDecimal kept =
                    most.subtract(total.subtract(billed)).max(BigDecimal.ZERO).min(billed);
            return finding.units(billed, kept)
                    .determined(Reduction.words(code, kept), Reduction.to(kept, lines))
                    .build();
        }
        return finding.open(
                        null,
                        documented
                                ? "whether the payer accepts the documented units on appeal"
                                : "the documentation of the units")
                .build();
    }

    private static String where(Day day, String code, MueTable.Mue mue) {
        if (mue.mai() == BY_LINE) {
            return "on one line";
        }
        boolean several = day.before().stream().anyMatch(line -> line.code().equals(code));
        return "on " + day.date() + (several ? " over several claims" : "");
    }

    /** Units the chart supports: of an administration by its pair, of a drug by its coded lines; null where it tells nothing. */
    private static @Nullable BigDecimal supported(
            @Nullable Documentation documentation, @Nullable Pair pair, String code, LocalDate date) {
        if (pair != null || documentation == null) {
            return pair == null ? null : pair.supported();
        }
        List<CodedLine> drugs = documentation.coded().lines().stream()
                .filter(line ->
                        line.drug() && line.code().equals(code) && line.date().equals(date))
                .toList();
        return drugs.isEmpty()
                ? null
                : BigDecimal.valueOf(drugs.stream().mapToLong(CodedLine::units).sum());
    }
}
