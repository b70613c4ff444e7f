package org.cannula.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;

/** A drug that is injected or infused is billed, and nothing that gives one. */
public final class DrugWithoutAdministration extends Check {

    public static final DrugWithoutAdministration RULE = new DrugWithoutAdministration();

    private DrugWithoutAdministration() {
        super(
                Citation.of(
                        "Medicare claims processing manual, ch. 4, § 230.2",
                        "hospitals report all drug administration, packaged or not",
                        "2026-11-01"),
                Citation.of(
                        "NGS Medicare, patient supplied drugs",
                        "2023-04-10: drug and administration on one claim",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Billed> lines = audit.drugs().stream()
                .filter(line -> line.units().signum() > 0 && isInjected(audit, line))
                .toList();
        return lines.isEmpty()
                        || audit.documentation(lines.get(0).date()) != null
                        || OtherUses.on(audit)
                        || isGiven(audit, Audit.dates(lines))
                ? List.of()
                : List.of(finding(lines));
    }

    /** Whether anything gives a drug: on this claim, or on another one of the patient on these dates. */
    private static boolean isGiven(Audit audit, SortedSet<LocalDate> dates) {
        return audit.lines().stream().anyMatch(Audit::isAdministration)
                || Stream.concat(audit.before().stream(), audit.after().stream())
                        .anyMatch(line -> dates.contains(line.date()) && Audit.isAdministration(line));
    }

    private Finding finding(List<Billed> lines) {
        List<String> codes = new ArrayList<>();
        lines.stream().map(Billed::code).distinct().forEach(codes::add);
        return Finding.of(
                        because(
                                "{} is billed, and no line bills giving it, nor a procedure or study that could have used it.",
                                String.join(", ", codes)),
                        Severity.NOTE,
                        codes.get(0))
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .money(Money.nothing("a service may be missing"))
                .open(null, "how and when it was given: the record")
                .overturnedBy("a drug taken home, given at another provider, or billed there")
                .build();
    }

    private static boolean isInjected(Audit audit, Billed line) {
        Drug drug = audit.drug(line.code(), line.date());
        return drug != null && (drug.category() == Category.THERAPEUTIC || drug.category() == Category.CHEMOTHERAPY);
    }
}
