package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannula.basis.Citation;
import org.cannula.codes.PtpTable;

/** A visit is billed with giving a drug, and nothing says that it was separately identifiable, or nothing can. */
public final class VisitBilledWithAnAdministration extends Check {

    private static final String NURSE_VISIT = "99211";

    public static final VisitBilledWithAnAdministration RULE = new VisitBilledWithAnAdministration();

    private VisitBilledWithAnAdministration() {
        super(
                Citation.of("CMS NCCI PTP 2024 Q3", "visits beside administrations, by setting", "2026-11-01"),
                Citation.of(
                        "CMS, visits beside drug administration (IOM 100-04 ch. 12 §30.6.7)",
                        "2005-10-28: 99211 never, with or without 25; a higher visit with 25",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            List<Billed> all = day.everywhere();
            for (Billed visit : day.lines(line -> Kinds.isVisit(line.code()))) {
                judge(audit, day, visit, all, true).ifPresent(findings::add);
            }
            for (Billed given : day.lines(Audit::isAdministration)) {
                judge(audit, day, given, all, false).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** A line that is in column 2: a visit beside an administration, or the other way round. */
    private Optional<Finding> judge(Audit audit, Day day, Billed second, List<Billed> all, boolean visit) {
        if (second.code().equals(PortFlushBesideAnotherService.CODE)) {
            return Optional.empty();
        }
        Billed first = null;
        PtpTable.Edit strictest = null;
        for (Billed other : all) {
            boolean pair = visit ? isGiven(other) : Kinds.isVisit(other.code());
            PtpTable.Edit edit = pair ? audit.pairEdit(other.code(), second.code(), day.date()) : null;
            if (edit != null && !isLifted(edit, visit ? second : other, visit ? other : second)) {
                if (strictest == null || !edit.modifierAllowed()) {
                    strictest = edit;
                    first = other;
                }
            }
        }
        return first == null || strictest == null
                ? Optional.empty()
                : Optional.of(finding(audit, day, first, second, strictest));
    }

    private static boolean isGiven(Billed line) {
        return Audit.isAdministration(line) && !line.code().equals(PortFlushBesideAnotherService.CODE);
    }

    private static boolean isLifted(PtpTable.Edit edit, Billed visit, Billed given) {
        return edit.modifierAllowed() && (Modifiers.isSeparateVisit(visit) || given.isMarkedSeparate());
    }

    private Finding finding(Audit audit, Day day, Billed first, Billed second, PtpTable.Edit edit) {
        Billed visit = Kinds.isVisit(second.code()) ? second : first;
        boolean nurse = visit.code().equals(NURSE_VISIT);
        boolean sure = isSure(audit, day, visit);
        Finding.Builder finding = Finding.of(
                        because(
                                edit.modifierAllowed()
                                        ? "{} is billed beside {} on {} without 25: the visit must be separately identifiable from"
                                                + " what giving the drug takes anyway."
                                        : nurse
                                                ? "{} is billed beside {} on {}: what the nurse does is part of giving the drug, and no"
                                                        + " modifier lifts that."
                                                : "{} is not paid beside {} on {}, whatever the modifier.",
                                second,
                                other(first, second),
                                day.date()),
                        sure ? Severity.ERROR : Severity.REVIEW,
                        second.code())
                .lines(List.of(second.line().line()))
                .units(second.units(), edit.modifierAllowed() ? null : BigDecimal.ZERO)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(second.code(), second.units(), day.date()))
                .overturnedBy(
                        edit.modifierAllowed()
                                ? "a note of a visit beyond the administration, with 25 on the visit"
                                : "an edition of the pair edits that does not list the pair on that date");
        if (edit.modifierAllowed()) {
            return finding.open(
                            visit.code() + "-25, or " + Reduction.words(second.code(), BigDecimal.ZERO),
                            "whether the record shows a visit of its own")
                    .build();
        }
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

    private static String other(Billed first, Billed second) {
        return first.isOnTheClaimOf(second)
                ? first.code()
                : first.code() + " of claim " + first.claim().id();
    }

    /** The manual settles office visits for Medicare without the table; the rest stands on the edition of the date. */
    private static boolean isSure(Audit audit, Day day, Billed visit) {
        boolean inTheManual = audit.isProfessional() && Kinds.isOfficeVisit(visit.code());
        return audit.nationalEditsBind() && (inTheManual || !audit.isCarried("ptp", day.date()));
    }
}
