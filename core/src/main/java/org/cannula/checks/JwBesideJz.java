package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.jspecify.annotations.Nullable;

/** JZ says that nothing of a drug was discarded, and JW bills what was. */
public final class JwBesideJz extends Check {

    public static final JwBesideJz RULE = new JwBesideJz();

    private JwBesideJz() {
        super(
                Citation.of("QPro, JW and JZ", "2023-02-13: one or the other, never both", "2026-11-01"),
                Citation.of(
                        "Codapedia, article 2957",
                        "2023-02-13: one of the two for a single dose, never both",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Billed line : audit.lines()) {
            if (line.isUsedUp() && line.isDiscarded()) {
                findings.add(onOneLine(audit, line));
            } else if (line.isUsedUp() && line.units().signum() > 0 && seen.add(line.code() + line.date())) {
                Finding finding = besideEachOther(audit, line);
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private Finding onOneLine(Audit audit, Billed line) {
        return Finding.of(
                        because("{} bears JW and JZ on one line: they say the opposite of its units.", line),
                        Severity.ERROR,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), null)
                .denial(audit.denials("drug modifier"))
                .money(audit.atRisk(List.of(line)))
                .open("one of the two", "whether these units were given or discarded")
                .overturnedBy("nothing: one excludes the other")
                .build();
    }

    private @Nullable Finding besideEachOther(Audit audit, Billed used) {
        List<Billed> sameDay = audit.lines(used.code()).stream()
                .filter(line -> line.date().equals(used.date()) && line.units().signum() > 0)
                .toList();
        List<Billed> usedUp = sameDay.stream()
                .filter(line -> line.isUsedUp() && !line.isDiscarded())
                .toList();
        List<Billed> discarded = sameDay.stream()
                .filter(line -> line.isDiscarded() && !line.isUsedUp())
                .toList();
        if (discarded.isEmpty()) {
            return null;
        }
        Documentation documentation = audit.documentation(used.date());
        DosePair pair = documentation == null ? null : documentation.doses().pair(used.code(), used.date());
        BigDecimal waste = pair == null || pair.charted().isEmpty() || !pair.isSingleDose() ? null : pair.waste();
        if (waste != null && waste.signum() == 0) {
            return null; // then the discarded units are what is wrong
        }
        List<Billed> lines = new ArrayList<>(usedUp);
        lines.addAll(discarded);
        Finding.Builder finding = Finding.of(
                        because(
                                "{} on {} is billed with JZ, nothing discarded, and beside it with JW, discarded.",
                                used.code(),
                                used.date()),
                        waste == null ? Severity.REVIEW : Severity.ERROR,
                        used.code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("drug modifier"))
                .money(audit.atRisk(discarded))
                .overturnedBy("two doses of separate containers, one of them used up, by a payer that takes both");
        return waste == null
                ? finding.open("JW without JZ, or JZ alone", "how much of the containers was discarded")
                        .build()
                : finding.determined(
                                "no JZ beside JW",
                                usedUp.stream()
                                        .map(line -> line.unmarked(Waste.USED_UP))
                                        .toList())
                        .build();
    }
}
