package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.codes.PtpTable;
import org.cannula.service.CodedLine;
import org.jspecify.annotations.Nullable;

/** A line is marked as a separate service (59 or X{EPSU}) though nothing it could be separate from is billed or documented. */
public final class SeparateModifierWithoutCause extends Check {

    public static final SeparateModifierWithoutCause RULE = new SeparateModifierWithoutCause();

    private SeparateModifierWithoutCause() {
        super(
                Citation.of(
                        "NCCI policy manual, ch. I, 2026",
                        "59 and X{EPSU} only where the services were separate and an edit asks for it",
                        "2026-11-01"),
                Citation.of("CMS RAC issue 0071", "what the modifiers stand for", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            for (Billed line : day.lines()) {
                boolean flush = line.code().equals(PortFlushBesideAnotherService.CODE); // goes, however it is marked
                if (line.isMarkedSeparate()
                        && Audit.isAdministration(line)
                        && !flush
                        && !isAskedFor(audit, day, line)) {
                    Finding finding = finding(audit, day, line);
                    if (finding != null) {
                        findings.add(finding);
                    }
                }
            }
        }
        return findings;
    }

    /**
     * Whether something else of the date explains the modifier: the same code again, another initial service, or an edited
     * pair that a modifier lifts and nothing else does yet. What is part of every administration (a needle, a draw through
     * the line) asks for none: no modifier on the drug makes it separate.
     */
    private static boolean isAskedFor(Audit audit, Day day, Billed line) {
        if (CodeTable.isInitial(line.code()) && isBesideAnInitialOfTheNextDay(audit, line)) {
            return true;
        }
        Documentation documentation = audit.documentation(day.date());
        boolean one =
                documentation != null && documentation.coded().lines().stream().noneMatch(Settlement::isMarked);
        boolean separate = false;
        for (Billed other : day.everywhere()) {
            if (other.isTheLine(line) || goes(documentation, other)) {
                continue;
            }
            boolean again = other.code().equals(line.code());
            // The add-ons of a second access or encounter bear its modifier too; a chart that knows of none is of one.
            separate |= CodeTable.isInitial(other.code())
                    && (CodeTable.isInitial(line.code()) || other.isMarkedSeparate())
                    && !(one && other.isOnTheClaimOf(line));
            if (again
                    || separate
                    || FluidBilledBesideATransfusion.isFluidOf(other, line)
                    || asks(audit.pairEdit(other.code(), line.code(), day.date()), other)
                    || asks(audit.pairEdit(line.code(), other.code(), day.date()), other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the chart supports nothing of another line, so that it is no reason for a modifier on this one. */
    private static boolean goes(@Nullable Documentation documentation, Billed other) {
        Pair pair = documentation == null ? null : documentation.pairing().pair(other.code(), other.date());
        return pair != null
                && pair.supported().signum() == 0
                && pair.billed().stream().anyMatch(other::isTheLine);
    }

    private static boolean asks(PtpTable.@Nullable Edit edit, Billed other) {
        return edit != null
                && edit.modifierAllowed()
                && !Modifiers.lift(other)
                && !AccessBilledWithTheInfusion.RULE.isAccess(other);
    }

    /** A new encounter after a stay says so too. */
    private static boolean isBesideAnInitialOfTheNextDay(Audit audit, Billed line) {
        return audit.lines().stream()
                .anyMatch(other -> CodeTable.isInitial(other.code())
                        && (other.date().plusDays(1).equals(line.date())
                                || line.date().plusDays(1).equals(other.date())));
    }

    /** Whether the chart marks the line; where another reading than the payer's is followed, whether it marks any. */
    private static boolean mayBeSeparate(Documentation documentation, Pair pair) {
        List<CodedLine> lines = pair.lines().isEmpty() ? documentation.coded().lines() : pair.lines();
        return lines.stream().anyMatch(Settlement::isMarked);
    }

    private @Nullable Finding finding(Audit audit, Day day, Billed line) {
        Documentation documentation = audit.documentation(day.date());
        Pair pair = documentation == null ? null : documentation.pairing().pair(line.code(), day.date());
        if (pair != null
                && (pair.surplus().signum() > 0 || (documentation != null && mayBeSeparate(documentation, pair)))) {
            return null;
        }
        boolean documented = pair != null;
        return Finding.of(
                        because(
                                documented
                                        ? "{} on {} says that it was separate, and the chart documents neither a second access nor"
                                                + " another encounter for it, and no edit asks for a modifier."
                                        : "{} on {} says that it was separate, and nothing else billed that day asks for it.",
                                line,
                                day.date()),
                        documented ? Severity.REVIEW : Severity.NOTE,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), line.units())
                .denial(audit.denials("modifier"))
                .money(Money.nothing("nothing at risk: the units stand without the modifier"))
                .open(line.code() + " without the modifier", "what the modifier was meant to say")
                .overturnedBy(
                        "a second access or another encounter that was documented or billed elsewhere; a payer that"
                                + " asks for it")
                .build();
    }
}
