package org.cannula.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.jspecify.annotations.Nullable;

/** A line's date of service lies outside the dates its claim covers. */
public final class LineDateOutsideTheClaim extends Check {

    public static final LineDateOutsideTheClaim RULE = new LineDateOutsideTheClaim();

    private LineDateOutsideTheClaim() {
        super(
                Citation.of(
                        "Medicare claims processing manual, ch. 25, § 75",
                        "the dates a statement covers, and the date of each line",
                        "2026-11-27"),
                Citation.of(
                        "CMS Transmittal 1702", "2009-03-13: each line bears the date of its service", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        LocalDate from = audit.claim().from();
        LocalDate through = audit.claim().through();
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.lines()) {
            LocalDate last = line.line().through();
            LocalDate end = last == null ? line.date() : last;
            boolean early = from != null && line.date().isBefore(from);
            boolean late = through != null && end.isAfter(through);
            if (early || late || end.isBefore(line.date())) {
                findings.add(finding(audit, line, end));
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Billed line, LocalDate end) {
        return Finding.of(
                        because(
                                "{} is dated {}{}, and the claim covers {} to {}.",
                                line,
                                line.date(),
                                end.equals(line.date()) ? "" : " to " + end,
                                words(audit.claim().from()),
                                words(audit.claim().through())),
                        Severity.ERROR,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), null)
                .denial(audit.denials("dates"))
                .money(audit.atRisk(line.code(), line.units(), line.date()))
                .open(null, "which of the dates is right")
                .overturnedBy("dates of the claim that were reported wrongly")
                .build();
    }

    private static String words(@Nullable LocalDate date) {
        return date == null ? "an open date" : date.toString();
    }
}
