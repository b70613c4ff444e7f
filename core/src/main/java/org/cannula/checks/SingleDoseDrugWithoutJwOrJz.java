package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Citation;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.jspecify.annotations.Nullable;

/** A drug of single-dose containers that is paid on its own is billed without saying whether some was discarded. */
public final class SingleDoseDrugWithoutJwOrJz extends Check {

    public static final SingleDoseDrugWithoutJwOrJz RULE = new SingleDoseDrugWithoutJwOrJz();

    /** From here on claims without a modifier may be returned. */
    private static final LocalDate RETURNED = LocalDate.of(2023, 10, 1);

    private SingleDoseDrugWithoutJwOrJz() {
        super(
                Citation.of("CGS, JZ modifier", "required from 2023-07-01", "2026-11-01"),
                Citation.of(
                        "Retinal Physician, September 2023", "claims may be returned from 2023-10-01", "2026-11-27"),
                Citation.of(
                        "NAHRI on the CMS questions and answers",
                        "status G and K, critical access hospitals too",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Set<String> seen = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.drugs()) {
            if (isOpen(audit, line) && seen.add(line.code() + line.date())) {
                List<Billed> lines = audit.lines(line.code()).stream()
                        .filter(other -> other.date().equals(line.date()) && isOpen(audit, other))
                        .toList();
                Finding finding = judge(audit, lines, line.code(), line.date());
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    /** Whether a line bills units given and says nothing of the rest. */
    private static boolean isOpen(Audit audit, Billed line) {
        Drug drug = audit.drug(line.code(), line.date());
        return drug != null
                && (drug.category() == Category.THERAPEUTIC || drug.category() == Category.CHEMOTHERAPY)
                && line.units().signum() > 0
                && !line.isDiscarded()
                && !line.isUsedUp()
                && !line.isSaidNotCovered();
    }

    private @Nullable Finding judge(Audit audit, List<Billed> lines, String code, LocalDate date) {
        if (!Waste.wantsJz(audit, code, date)) {
            return null;
        }
        Documentation documentation = audit.documentation(date);
        if (documentation == null) {
            boolean listed = Waste.payment(audit, code, date) == Waste.Payment.SEPARATE;
            return listed && !isDiscardBilled(audit, code, date) ? unknownContainer(audit, lines) : null;
        }
        DosePair pair = documentation.doses().pair(code, date);
        if (pair == null || pair.charted().isEmpty() || pair.isMultiDose()) {
            return null;
        }
        if (!pair.isSingleDose()) {
            audit.notChecked("whether " + code + " on " + date
                    + " came from single-dose containers is not documented: JW and JZ were not checked");
            return null;
        }
        BigDecimal waste = pair.waste();
        if (waste == null) {
            return isDiscardBilled(audit, code, date) ? null : unknownWaste(audit, lines);
        }
        return waste.signum() > 0 ? null : usedUp(audit, lines);
    }

    private static boolean isDiscardBilled(Audit audit, String code, LocalDate date) {
        return audit.lines(code).stream().anyMatch(line -> line.date().equals(date) && line.isDiscarded());
    }

    private Finding unknownContainer(Audit audit, List<Billed> lines) {
        return start(audit, lines, "Where it came from single-dose containers, one is asked for.", Severity.REVIEW)
                .open(null, "whether the containers were single-dose, and how much of them was discarded")
                .overturnedBy("multi-dose containers")
                .build();
    }

    private Finding unknownWaste(Audit audit, List<Billed> lines) {
        return start(
                        audit,
                        lines,
                        "The containers were single-dose; what was opened or discarded is not documented.",
                        Severity.REVIEW)
                .open(null, "how much of the containers was discarded")
                .overturnedBy("nothing: one of the two is asked for")
                .build();
    }

    private Finding usedUp(Audit audit, List<Billed> lines) {
        String code = lines.get(0).code();
        return start(
                        audit,
                        lines,
                        "The containers were single-dose and no whole unit was discarded: JZ says so.",
                        Waste.isSure(audit, code, lines.get(0).date()) ? Severity.ERROR : Severity.REVIEW)
                .determined(
                        code + "-" + Waste.USED_UP,
                        lines.stream().map(line -> line.marked(Waste.USED_UP)).toList())
                .overturnedBy("multi-dose containers, or a payer that asks for neither")
                .build();
    }

    private Finding.Builder start(Audit audit, List<Billed> lines, String why, Severity severity) {
        String code = lines.get(0).code();
        LocalDate date = lines.get(0).date();
        BigDecimal units = Audit.units(lines);
        return Finding.of(
                        because("{} on {} bears neither JW nor JZ and is paid on its own. {}", code, date, why),
                        severity,
                        code)
                .lines(Reduction.numbers(lines))
                .units(units, units)
                .denial(audit.denials("drug modifier"))
                .money(Money.nothing(
                        date.isBefore(RETURNED)
                                ? "asked for, and not yet a reason to return the claim"
                                : "the claim may be returned until a modifier is there"));
    }
}
