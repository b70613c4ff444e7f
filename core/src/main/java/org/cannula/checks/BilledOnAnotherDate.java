package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.service.CodedLine;

/** Units are billed on another date than the one on which the documentation earns them. */
public final class BilledOnAnotherDate extends Check {

    public static final BilledOnAnotherDate RULE = new BilledOnAnotherDate();

    private BilledOnAnotherDate() {
        super(
                Citation.of(
                        "CMS transmittal 1702", "2009-03-13: each line bears the date of its service", "2026-11-01"),
                Citation.of("HCPro, June 2009", "a continuous service is dated whole on its first day", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Pair pair : documentation.pairing().pairs()) {
            if (pair.otherDate()) {
                findings.add(finding(pair));
            }
        }
        return findings;
    }

    private Finding finding(Pair pair) {
        List<String> earned = pair.lines().stream()
                .map(line -> line.code() + " x" + line.units() + " on " + line.date())
                .toList();
        boolean onStayDate = pair.billed().stream().allMatch(line -> pair.lines().stream()
                .map(CodedLine::date)
                .anyMatch(date -> !date.isBefore(line.date().minusDays(1))
                        && !date.isAfter(line.date().plusDays(1))));
        return Finding.of(
                        because(
                                "{} is billed on other dates than the documentation earns it ({}). Sources differ on units"
                                        + " that run past midnight.",
                                pair.code(),
                                String.join(", ", earned)),
                        onStayDate ? Severity.NOTE : Severity.REVIEW,
                        pair.code())
                .lines(Reduction.numbers(pair.billed()))
                .units(pair.unitsBilled(), pair.supported())
                .open(null, "how the payer dates units that run past midnight")
                .overturnedBy("a payer that dates the whole service on its first day (straddleDate=startDate)")
                .build();
    }
}
