package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;
import org.cannula.codes.CodeTable;
import org.cannula.codes.PtpTable;
import org.cannula.service.CodedLine;
import org.jspecify.annotations.Nullable;

/** Placing or drawing from a line is billed beside what was given through it: that is part of giving the drug. */
public final class AccessBilledWithTheInfusion extends Check {

    /** Putting in a needle: included in every service by vein. */
    private static final Set<String> NEEDLES = Set.of("36000", "36400", "36405", "36406", "36410");

    /** Draws through a port or another catheter: only where nothing but the laboratory was served that day. */
    private static final Set<String> LINE_DRAWS = Set.of("36591", "36592");

    /** An ordinary blood draw: paid where it was a stick of its own. */
    private static final Set<String> DRAWS = Set.of("36415", "36416");

    public static final AccessBilledWithTheInfusion RULE = new AccessBilledWithTheInfusion();

    private AccessBilledWithTheInfusion() {
        super(
                Citation.of("LCA A53778", "starting the line, flushing it and its supplies are included", "2026-11-01"),
                Citation.of("Select Health policy 09", "36000 and 36410 for the same access", "2026-11-01"),
                Citation.of("CMS NCCI PTP 2024 Q3", "36000, 36410, 36591 and 36592, by setting", "2026-11-01"),
                Citation.of(
                        "CMS OPPS Addendum B", "36591 and 36592: Q1, packaged beside a paid service", "2026-11-01"));
    }

    /** Whether a line bills a needle, or a draw through a line, of which this check speaks. */
    boolean isAccess(Billed line) {
        return NEEDLES.contains(line.code()) || LINE_DRAWS.contains(line.code()) || DRAWS.contains(line.code());
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            for (Billed line : day.lines(this::isAccess)) {
                finding(audit, day, line).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(Audit audit, Day day, Billed line) {
        if (NEEDLES.contains(line.code())) {
            String beside = first(audit, day, Kinds.INTRAVENOUS::contains);
            return beside == null || Modifiers.lift(line)
                    ? Optional.empty()
                    : Optional.of(needle(audit, day, line, beside));
        }
        if (first(audit, day, code -> isAdministration(code, day)) == null) {
            return Optional.empty();
        }
        if (LINE_DRAWS.contains(line.code())) {
            return Optional.of(lineDraw(audit, day, line));
        }
        audit.notChecked(line.code() + " on " + day.date()
                + " beside an infusion: whether it was a stick of its own was not checked");
        return Optional.empty();
    }

    private static boolean isAdministration(String code, Day day) {
        CodeTable.Entry entry = CodeTable.builtIn().on(code, day.date());
        return entry != null && entry.isAdministration();
    }

    /** A code of this kind that is billed for the date, or that the chart supports on it; null where there is none. */
    private static @Nullable String first(Audit audit, Day day, Predicate<String> kind) {
        Documentation documentation = audit.documentation(day.date());
        Stream<String> supported = documentation == null
                ? Stream.of()
                : documentation.coded().lines().stream()
                        .filter(line -> line.date().equals(day.date()))
                        .map(CodedLine::code);
        return Stream.concat(day.everywhere().stream().map(Billed::code), supported)
                .filter(kind)
                .findFirst()
                .orElse(null);
    }

    private Finding needle(Audit audit, Day day, Billed line, String beside) {
        return bundled(
                        audit,
                        day,
                        line,
                        because(
                                "{} is billed beside {} on {}: putting in the needle is part of what is given through it.",
                                line,
                                beside,
                                day.date()),
                        Severity.ERROR)
                .open(
                        Reduction.words(line.code(), BigDecimal.ZERO) + ", or with 59 or XS for a vein of its own",
                        "whether the needle was for another vein and another purpose")
                .overturnedBy("a documented vein of its own, not used for the administration, with 59 or XS")
                .build();
    }

    /** Practitioners: an edit of indicator 0. Hospitals: no edit, but CPT keeps it to days with the laboratory alone. */
    private Finding lineDraw(Audit audit, Day day, Billed line) {
        PtpTable.Edit edit = null;
        for (Billed other : day.everywhere()) {
            PtpTable.Edit found =
                    Audit.isAdministration(other) ? audit.pairEdit(other.code(), line.code(), day.date()) : null;
            edit = found == null ? edit : found;
        }
        boolean sure = edit != null
                && !edit.modifierAllowed()
                && audit.nationalEditsBind()
                && !audit.isCarried("ptp", day.date());
        Finding.Builder finding = bundled(
                        audit,
                        day,
                        line,
                        because(
                                "{} is billed on {} beside giving a drug: a draw through a port or catheter is reported only on a"
                                        + " day with nothing but laboratory services.",
                                line,
                                day.date()),
                        sure ? Severity.ERROR : Severity.REVIEW)
                .overturnedBy("nothing but laboratory services on that date");
        return sure
                ? finding.determined(
                                Reduction.words(line.code(), BigDecimal.ZERO),
                                Reduction.to(BigDecimal.ZERO, List.of(line)))
                        .build()
                : finding.open(
                                Reduction.words(line.code(), BigDecimal.ZERO),
                                "whether the payer's edits of the date list the pair")
                        .build();
    }

    private static Finding.Builder bundled(Audit audit, Day day, Billed line, Reason reason, Severity severity) {
        return Finding.of(reason, severity, line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), BigDecimal.ZERO)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(line.code(), line.units(), day.date()));
    }
}
