package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.codes.DenialTable;
import org.cannula.codes.MueTable;
import org.jspecify.annotations.Nullable;

/** More units of a code are billed than the medically unlikely edits pay. */
public final class UnitsOverMue extends Check {

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
        Set<String> seen = new TreeSet<>();
        for (Billed line : audit.administrations()) {
            if (!isJudgedElsewhere(audit, line.code()) && seen.add(line.code() + line.date())) {
                Finding finding = judge(audit, line.code(), line.date());
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    /** 96368 and the office repeat push stand on rules of their own, which hold without the table. */
    private static boolean isJudgedElsewhere(Audit audit, String code) {
        return code.equals(ConcurrentBilledTwice.CODE)
                || (audit.isProfessional() && code.equals(RepeatPushInOffice.CODE));
    }

    private @Nullable Finding judge(Audit audit, String code, LocalDate date) {
        MueTable.Mue mue = audit.mue(code, date);
        if (mue == null) {
            if (!audit.held("mue", date).isNone()) {
                audit.notChecked("no unit edit (MUE) is held for " + code + " on " + date);
            }
            return null;
        }
        BigDecimal most = BigDecimal.valueOf(mue.units());
        List<Billed> own = on(audit.lines(code), date, code);
        if (mue.mai() == 1) {
            List<Billed> over = own.stream()
                    .filter(line -> line.units().compareTo(most) > 0)
                    .toList();
            return over.isEmpty() ? null : finding(audit, mue, over, Audit.units(over), "on one line");
        }
        BigDecimal total = Audit.units(own).add(Audit.units(on(audit.before(), date, code)));
        String where = on(audit.before(), date, code).isEmpty() ? "on " + date : "on " + date + " over several claims";
        return total.compareTo(most) <= 0 ? null : finding(audit, mue, own, total, where);
    }

    private static List<Billed> on(List<Billed> lines, LocalDate date, String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code)
                        && line.date().equals(date)
                        && line.units().signum() > 0)
                .toList();
    }

    private Finding finding(Audit audit, MueTable.Mue mue, List<Billed> lines, BigDecimal total, String where) {
        String code = lines.get(0).code();
        LocalDate date = lines.get(0).date();
        BigDecimal billed = Audit.units(lines);
        Documentation documentation = audit.documentation(date);
        Pair pair = documentation == null ? null : documentation.pairing().pair(code, date);
        boolean documented = pair != null && mue.mai() != 2 && pair.surplus().signum() <= 0;
        boolean sure = !mue.carried() && audit.nationalEditsBind() && !documented;
        Finding.Builder finding = Finding.of(
                        because(
                                "{} x{} is billed {}; the unit edit pays {} (MUE {}, MAI {}){}. Over it every unit is denied, not"
                                        + " only the excess.",
                                code,
                                total.stripTrailingZeros().toPlainString(),
                                where,
                                mue.units(),
                                mue.edition(),
                                mue.mai(),
                                mue.carried() ? ", the nearest edition held" : ""),
                        sure ? Severity.ERROR : Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(lines))
                .units(billed, pair == null ? null : pair.supported())
                .denial(DenialTable.builtIn().codes("over units"))
                .money(audit.atRisk(lines))
                .overturnedBy(
                        switch (mue.mai()) {
                            case 1 -> "units that belong to separate lines with a modifier each";
                            case 2 -> "nothing: MUE with MAI 2";
                            default -> "documentation on appeal that the units were needed and given (MAI 3)";
                        });
        if (documentation != null && pair != null && pair.surplus().signum() > 0) {
            String doubt = Doubt.of(code, pair.unitsBilled(), documentation);
            return doubt == null
                    ? finding.determined(
                                    Reduction.words(code, pair.supported()),
                                    Reduction.to(pair.supported(), pair.billed()))
                            .build()
                    : finding.open(null, doubt).build();
        }
        if (sure && mue.mai() == 2 && pair == null) {
            BigDecimal most = BigDecimal.valueOf(mue.units()).min(billed);
            return finding.units(billed, most)
                    .determined(Reduction.words(code, most), Reduction.to(most, lines))
                    .build();
        }
        return finding.open(
                        null,
                        documented
                                ? "whether the payer accepts the documented units on appeal"
                                : "the documentation of the units")
                .build();
    }
}
