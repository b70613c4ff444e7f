package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.codes.DenialTable;
import org.cannula.codes.PtpTable;
import org.cannula.service.CodedLine;
import org.jspecify.annotations.Nullable;

/** Two codes of which the national pair edits pay one are billed for one date, and nothing says they were separate. */
public final class EditedPairBilledTogether extends Check {

    /** Modifiers that lift an edit of indicator 1, beside 59 and X{EPSU}. */
    private static final Set<String> LIFTING = Set.of("24", "25", "27", "57", "58", "78", "79", "91", "LT", "RT");

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
        List<Billed> billed =
                audit.lines().stream().filter(line -> line.units().signum() > 0).toList();
        for (Billed second : billed) {
            for (Billed first : billed) {
                PtpTable.Edit edit = edit(audit, first, second);
                if (edit != null && !(edit.modifierAllowed() && (isLifted(first) || isLifted(second)))) {
                    findings.add(finding(audit, first, second, edit));
                    break;
                }
            }
        }
        return findings;
    }

    private static PtpTable.@Nullable Edit edit(Audit audit, Billed first, Billed second) {
        boolean apart = !first.date().equals(second.date()) || first.code().equals(second.code());
        boolean twoInitials = CodeTable.isInitial(first.code()) && CodeTable.isInitial(second.code());
        return apart || twoInitials || !(Audit.isAdministration(first) || Audit.isAdministration(second))
                ? null
                : audit.pairEdit(first.code(), second.code(), first.date());
    }

    private static boolean isLifted(Billed line) {
        return line.isMarkedSeparate() || line.line().modifiers().stream().anyMatch(LIFTING::contains);
    }

    private Finding finding(Audit audit, Billed first, Billed second, PtpTable.Edit edit) {
        LocalDate date = second.date();
        boolean sure = audit.nationalEditsBind() && !edit.carried();
        Finding.Builder finding = Finding.of(
                        because(
                                edit.modifierAllowed()
                                        ? "{} is not paid beside {} on {} unless a modifier says that it was a separate service;"
                                                + " none does."
                                        : "{} is never paid beside {} on {}, whatever the modifier.",
                                second.code(),
                                first.code(),
                                date),
                        sure ? Severity.ERROR : Severity.REVIEW,
                        second.code())
                .lines(List.of(second.line().line()))
                .units(second.units(), edit.modifierAllowed() ? null : BigDecimal.ZERO)
                .denial(DenialTable.builtIn().codes("bundled"))
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
        CodedLine documented = separate(audit, second);
        if (documented == null) {
            return finding.open(
                            second.code() + " with 59 or X{EPSU}, or not at all",
                            "whether it was given at another time, access or site, or for another reason")
                    .build();
        }
        List<String> modifiers = new ArrayList<>(second.line().modifiers());
        modifiers.addAll(0, documented.modifiers());
        return finding.units(second.units(), second.units())
                .determined(
                        second.code() + "-" + String.join("-", modifiers),
                        List.of(new Change.Modifiers(second.line().line(), modifiers)))
                .build();
    }

    /** The documented line that says the service was separate; null where the chart says no such thing. */
    private static @Nullable CodedLine separate(Audit audit, Billed line) {
        Documentation documentation = audit.documentation(line.date());
        Pair pair = documentation == null ? null : documentation.pairing().pair(line.code(), line.date());
        if (pair == null || pair.surplus().signum() > 0) {
            return null;
        }
        for (CodedLine coded : pair.lines()) {
            if (coded.modifiers().stream().anyMatch(Billed.SEPARATE::contains)) {
                return coded;
            }
        }
        return null;
    }
}
