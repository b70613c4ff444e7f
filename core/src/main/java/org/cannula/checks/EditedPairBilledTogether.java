package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.codes.PtpTable;
import org.jspecify.annotations.Nullable;

/** Two codes of which the national pair edits pay one are billed for one date, and nothing says they were separate. */
public final class EditedPairBilledTogether extends Check {

    public static final EditedPairBilledTogether RULE = new EditedPairBilledTogether();

    private EditedPairBilledTogether() {
        super(
                Citation.of("CMS NCCI PTP 2024 Q3", "pairs and modifier indicators by setting", "2026-11-01"),
                Citation.of(
                        "Noridian, NCCI edits",
                        "column 2 is denied; indicator 0 never, 1 with a modifier",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            List<Billed> all = ofThisCheck(day.everywhere());
            if (all.size() > 1) {
                for (Billed second : ofThisCheck(day.lines())) {
                    for (Billed first : all) {
                        PtpTable.Edit edit = edit(audit, first, second);
                        if (edit != null && !isLifted(edit, first, second)) {
                            findings.add(finding(audit, day, first, second, edit));
                            break;
                        }
                    }
                }
            }
        }
        return findings;
    }

    static boolean isLifted(PtpTable.Edit edit, Billed first, Billed second) {
        return edit.modifierAllowed() && (Modifiers.lift(first) || Modifiers.lift(second));
    }

    /** The edit that this check speaks about: pairs with a check of their own are left to it. */
    private static PtpTable.@Nullable Edit edit(Audit audit, Billed first, Billed second) {
        boolean ofOurs = Audit.isAdministration(first) || Audit.isAdministration(second);
        boolean same = first.code().equals(second.code());
        boolean twoInitials = CodeTable.isInitial(first.code()) && CodeTable.isInitial(second.code());
        return !ofOurs
                        || same
                        || twoInitials
                        || PumpReturnBilledAgain.RULE.isAbout(first, second)
                        || PunctureBilledWithItsChemotherapy.RULE.isAbout(first, second)
                ? null
                : audit.pairEdit(first.code(), second.code(), first.date());
    }

    /** Lines whose pairs are not left to another check. */
    private static List<Billed> ofThisCheck(List<Billed> lines) {
        List<Billed> kept = new ArrayList<>(lines.size());
        for (Billed line : lines) {
            if (!isSaidElsewhere(line)) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isSaidElsewhere(Billed line) {
        return Kinds.isVisit(line.code())
                || line.code().equals(PortFlushBesideAnotherService.CODE)
                || AccessBilledWithTheInfusion.RULE.isAccess(line)
                || ProductHasItsOwnAdministrationCode.RULE.isOwnCode(line.code())
                || HomeInfusionBilledHere.RULE.isHome(line.code());
    }

    private Finding finding(Audit audit, Day day, Billed first, Billed second, PtpTable.Edit edit) {
        boolean sure = audit.nationalEditsBind() && !edit.carried();
        Finding.Builder finding = Finding.of(
                        because(
                                edit.modifierAllowed()
                                        ? "{} is not paid beside {} on {} unless a modifier says that it was a separate service;"
                                                + " none does."
                                        : "{} is never paid beside {} on {}, whatever the modifier.",
                                second.code(),
                                first.isOnTheClaimOf(second)
                                        ? first.code()
                                        : first.code() + " of claim "
                                                + first.claim().id(),
                                day.date()),
                        sure ? Severity.ERROR : Severity.REVIEW,
                        second.code())
                .lines(List.of(second.line().line()))
                .units(second.units(), edit.modifierAllowed() ? null : BigDecimal.ZERO)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(List.of(second)))
                .overturnedBy(
                        edit.modifierAllowed()
                                ? "a documented separate service, with 59 or X{EPSU}"
                                : "an edition of the pair edits that does not list the pair on that date");
        if (!edit.modifierAllowed()) {
            return sure
                    ? finding.determined(
                                    Reduction.words(second.code(), BigDecimal.ZERO),
                                    Reduction.to(BigDecimal.ZERO, List.of(second)))
                            .build()
                    : finding.open(
                                    Reduction.words(second.code(), BigDecimal.ZERO),
                                    "whether the payer's edits of the date list the pair")
                            .build();
        }
        Pair documented = separate(audit, day, second);
        if (documented == null) {
            return finding.open(
                            second.code() + " with 59 or X{EPSU}, or not at all",
                            "whether it was given at another time, access or site, or for another reason")
                    .build();
        }
        return finding.units(second.units(), second.units())
                .determined(SeparateServiceNotMarked.words(documented), Settlement.of(documented))
                .build();
    }

    /** The pair whose chart says that the service was separate, and whose units are right; null where it says no such thing. */
    private static @Nullable Pair separate(Audit audit, Day day, Billed line) {
        Documentation documentation = audit.documentation(day.date());
        Pair pair = documentation == null ? null : documentation.pairing().pair(line.code(), day.date());
        return pair != null && pair.surplus().signum() <= 0 && SeparateServiceNotMarked.RULE.isMissing(pair)
                ? pair
                : null;
    }
}
