package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannula.basis.Citation;

/** What was discarded of a drug is billed, and nothing that was given of it. */
public final class DiscardedDrugWithoutGivenDrug extends Check {

    public static final DiscardedDrugWithoutGivenDrug RULE = new DiscardedDrugWithoutGivenDrug();

    private DiscardedDrugWithoutGivenDrug() {
        super(Citation.of(
                "Noridian DME, modifier JW",
                "given on one line, discarded on a line of its own, up to what the label says",
                "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Billed line : audit.drugs()) {
            if (line.isDiscarded()
                    && !line.isUsedUp()
                    && line.units().signum() > 0
                    && !isGiven(audit, line)
                    && seen.add(line.code() + line.date())) {
                findings.add(finding(audit, line));
            }
        }
        return findings;
    }

    private static boolean isGiven(Audit audit, Billed discarded) {
        return Stream.of(audit.lines(), audit.before(), audit.after())
                .flatMap(List::stream)
                .anyMatch(line -> line.code().equals(discarded.code())
                        && line.date().equals(discarded.date())
                        && !line.isDiscarded()
                        && line.units().signum() > 0);
    }

    private Finding finding(Audit audit, Billed line) {
        List<Billed> lines = audit.lines(line.code()).stream()
                .filter(other -> other.date().equals(line.date()) && other.isDiscarded())
                .toList();
        Documentation documentation = audit.documentation(line.date());
        DosePair pair = documentation == null ? null : documentation.doses().pair(line.code(), line.date());
        BigDecimal dose = pair == null || pair.charted().isEmpty() ? null : pair.dose();
        if (dose != null && dose.signum() == 0) {
            dose = null;
        }
        Finding.Builder finding = Finding.of(
                        because(
                                "{} on {} is billed as discarded, and no line bills what was given of it.",
                                line.code(),
                                line.date()),
                        dose != null ? Severity.ERROR : Severity.REVIEW,
                        line.code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("drug modifier"))
                .money(audit.atRisk(lines))
                .overturnedBy("a line for what was given on another claim");
        return dose != null
                ? finding.determined(
                                Reduction.words(line.code(), dose) + " beside it",
                                List.of(new Change.Added(line.code(), dose, Waste.modifiersBeside(line), line.date())))
                        .build()
                : finding.open(null, "what was given of the drug: a container of which nothing was given is not paid")
                        .build();
    }
}
