package org.cannula.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;

/** JZ is billed for a date before there was such a modifier. */
public final class JzBeforeItBegan extends Check {

    public static final JzBeforeItBegan RULE = new JzBeforeItBegan();

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    private JzBeforeItBegan() {
        super(Citation.of(
                "NAHRI on the CMS questions and answers",
                "JZ may be reported from 2023-01-01, and must be from 2023-07-01",
                "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.lines()) {
            if (line.isUsedUp() && line.date().isBefore(FIRST_DAY)) {
                findings.add(finding(audit, line));
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Billed line) {
        return Finding.of(
                        because("{} bears JZ on {}; the modifier is there from {} on.", line, line.date(), FIRST_DAY),
                        Severity.ERROR,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), line.units())
                .denial(audit.denials("drug modifier"))
                .money(Money.nothing("the units stand"))
                .determined(line.code() + " without " + Waste.USED_UP, List.of(line.unmarked(Waste.USED_UP)))
                .overturnedBy("a date of service that was billed wrongly")
                .build();
    }
}
