package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;
import org.cannula.basis.Rule;
import org.cannula.codes.CodeTable;
import org.cannula.codes.PtpTable;
import org.cannula.rules.EditedPairTakesAModifier;
import org.cannula.rules.SeparateAccessOrVisitTakesAModifier;
import org.cannula.service.Because;
import org.cannula.service.CodedLine;
import org.jspecify.annotations.Nullable;

/** The chart documents a second access, another encounter or a separate service, and the line that bills it does not say so. */
public final class SeparateServiceNotMarked extends Check {

    public static final SeparateServiceNotMarked RULE = new SeparateServiceNotMarked();

    private SeparateServiceNotMarked() {
        super(
                Citation.of("CMS RAC issue 0071", "59, XE, XP, XS or XU on the second initial", "2026-11-01"),
                Citation.of(
                        "HCPro",
                        "2008-07-04: initial and additional hours of a second access; 2009-04-17: two visits",
                        "2026-11-01"),
                Citation.of("CMS NCCI PTP 2024 Q3", "column 2 with indicator 1", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Pair pair : documentation.pairing().pairs()) {
            if (pair.surplus().signum() == 0
                    && isMissing(pair)
                    && (CodeTable.isInitial(pair.code()) || marks(pair, EditedPairTakesAModifier.RULE) != null)
                    && !isSaidAsPair(audit, pair)) {
                findings.add(finding(audit, pair));
            }
        }
        return findings;
    }

    /** Whether fewer units bear a separating modifier than the chart asks for. */
    boolean isMissing(Pair pair) {
        if (pair.otherDate() || pair.billed().isEmpty()) {
            return false;
        }
        BigDecimal asked = BigDecimal.valueOf(pair.lines().stream()
                .filter(Settlement::isMarked)
                .mapToLong(CodedLine::units)
                .sum());
        BigDecimal marked = Audit.units(
                pair.billed().stream().filter(Billed::isMarkedSeparate).toList());
        return marked.compareTo(asked.min(pair.unitsBilled())) < 0;
    }

    /** Whether the pair edits deny one of its lines beside another line of the date: then that check says it. */
    private static boolean isSaidAsPair(Audit audit, Pair pair) {
        for (Day day : audit.days()) {
            for (Billed second : day.lines(pair.code())) {
                for (Billed first : day.everywhere()) {
                    boolean apart = first.code().equals(second.code())
                            || (CodeTable.isInitial(first.code()) && CodeTable.isInitial(second.code()));
                    PtpTable.Edit edit = apart ? null : audit.pairEdit(first.code(), second.code(), day.date());
                    if (edit != null && !EditedPairBilledTogether.isLifted(edit, first, second)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The lines as they should be, such as {@code 96372-59}. */
    static String words(Pair pair) {
        TreeSet<String> lines = new TreeSet<>();
        for (CodedLine line : pair.lines()) {
            String modifiers = line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers());
            lines.add(line.code() + modifiers + (line.units() == 1 ? "" : " x" + line.units()));
        }
        return String.join(", ", lines);
    }

    private Finding finding(Audit audit, Pair pair) {
        boolean initial = CodeTable.isInitial(pair.code());
        return Finding.of(
                        because(
                                "{} is billed on {} without a modifier for what the chart documents: {}.",
                                pair.code(),
                                pair.date(),
                                new Why(pair)),
                        initial ? Severity.ERROR : Severity.REVIEW,
                        pair.code())
                .lines(Reduction.numbers(pair.billed()))
                .units(pair.unitsBilled(), pair.supported())
                .denial(audit.denials("modifier"))
                .money(audit.atRisk(pair.code(), pair.unitsBilled(), pair.date()))
                .determined(words(pair), Settlement.of(pair))
                .overturnedBy("a payer that wants no modifier here")
                .build();
    }

    /** The reason of this rule for a modifier on a documented line; null where it gives none. */
    private static @Nullable Reason marks(Pair pair, Rule rule) {
        for (CodedLine line : pair.lines()) {
            for (Because because : line.because()) {
                if (Settlement.isMarked(line) && because.reason().rule().equals(rule)) {
                    return because.reason();
                }
            }
        }
        return null;
    }

    /** Why the coder marks it; its words are made when printed. */
    private record Why(Pair pair) {
        @Override
        public String toString() {
            Reason access = marks(pair, SeparateAccessOrVisitTakesAModifier.RULE);
            Reason edit = marks(pair, EditedPairTakesAModifier.RULE);
            return access != null
                    ? access.says()
                    : edit != null ? edit.says() : "a second access, another encounter, or a separate service";
        }
    }
}
