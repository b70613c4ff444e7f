package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cannula.basis.Citation;
import org.cannula.policy.ClaimTest;
import org.cannula.policy.Edit;
import org.cannula.policy.EditFailure;

/** A claim is one that an edit of the payer's own speaks of. */
public final class PayerEditMatches extends Check {

    public static final PayerEditMatches RULE = new PayerEditMatches(Citation.of(
            "The payer file that holds the edit", "its own source, printed with each finding", "2026-11-27"));

    /** Each finding cites what its edit cites. */
    private PayerEditMatches(Citation citation) {
        super(citation);
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Edit edit : audit.policy().edits()) {
            ClaimTest test = edit.test();
            try {
                List<Integer> lines = test == null
                        ? null
                        : test.matches(audit.claim(), audit.policy().setting());
                if (lines != null) {
                    findings.add(new PayerEditMatches(edit.citation()).finding(audit, edit, lines));
                }
            } catch (EditFailure failure) {
                audit.notChecked("edit " + edit.id() + " could not be asked of this claim: " + failure.getMessage());
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Edit edit, List<Integer> numbers) {
        List<Billed> lines = audit.lines().stream()
                .filter(line -> numbers.contains(line.line().line()))
                .toList();
        List<Billed> concerned = lines.isEmpty() ? audit.lines() : lines;
        return Finding.of(
                        because(
                                "{} (edit {} of {}).",
                                edit.message(),
                                edit.id(),
                                audit.policy().payer()),
                        Severity.valueOf(edit.severity().toUpperCase(Locale.ROOT)),
                        concerned.isEmpty() ? "" : concerned.get(0).code())
                .lines(Reduction.numbers(concerned))
                .units(lines.isEmpty() ? BigDecimal.ZERO : Audit.units(lines), null)
                .denial(edit.denial())
                .money(money(audit, edit, lines))
                .open(null, "what the payer asks for: " + edit.citation())
                .overturnedBy("a change of the payer's edit, or a claim it does not speak of")
                .build();
    }

    /** Lines the payer denies are at risk whole; a note, or an edit that points at no line, says nothing of money. */
    private static Money money(Audit audit, Edit edit, List<Billed> lines) {
        if (edit.severity().equals("note")) {
            return Money.nothing("a note only");
        }
        return lines.isEmpty() ? Money.UNSAID : audit.atRisk(lines);
    }
}
