package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.service.CodedLine;

/** The initial service that is billed is not the one that leads: another service of the encounter ranks before it. */
public final class WrongServiceIsInitial extends Check {

    public static final WrongServiceIsInitial RULE = new WrongServiceIsInitial();

    private WrongServiceIsInitial() {
        super(
                Citation.of("Hospital education deck 1732162", "facility hierarchy", "2026-11-01"),
                Citation.of("AAPC blog 84877", "2021: facility hierarchy", "2026-11-01"),
                Citation.of("CMS Transmittal 968", "via HCPro 2008-07: key reason for the encounter", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (audit.documentation(day.date()) == null) {
                Initials.Swap swap = Initials.swap(audit, day);
                if (swap != null) {
                    findings.add(alone(audit, day, swap));
                }
            }
        }
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            for (Pair pair : Cause.pairs(audit, documentation, Cause.WRONG_INITIAL)) {
                Pair right = Initials.missing(documentation, pair);
                if (right != null) {
                    findings.add(documented(audit, documentation, pair, right));
                }
            }
        }
        return findings;
    }

    /** Whether a finding of this check settles an add-on that has no primary on the claim. */
    static boolean settles(Audit audit, Day day, String addOn) {
        Documentation documentation = audit.documentation(day.date());
        if (documentation == null) {
            return Initials.explains(audit, day, addOn);
        }
        for (Pair pair : wrong(audit, documentation)) {
            Pair right = Initials.missing(documentation, pair);
            if (right != null && audit.primaries(addOn, day.date()).contains(right.code())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finding of this check settles an add-on that trades places with the initial service. */
    static boolean trades(Audit audit, Documentation documentation, Pair addOn) {
        for (Pair pair : wrong(audit, documentation)) {
            Pair right = Initials.missing(documentation, pair);
            if (right != null && Initials.trading(documentation, pair, right).contains(addOn)) {
                return true;
            }
        }
        return false;
    }

    /** Initial services that are billed in place of another one. */
    private static List<Pair> wrong(Audit audit, Documentation documentation) {
        return documentation.pairing().pairs().stream()
                .filter(pair -> CodeTable.isInitial(pair.code())
                        && pair.surplus().signum() > 0
                        && Cause.of(audit, documentation, pair) == Cause.WRONG_INITIAL)
                .toList();
    }

    /** Without the chart: a hospital's ranking leaves no choice, and the same services are billed in their right order. */
    private Finding alone(Audit audit, Day day, Initials.Swap swap) {
        boolean denied = !audit.primaries(swap.further().code(), day.date())
                .contains(swap.initial().code());
        List<Change> changes = Initials.changes(day, swap);
        List<Integer> lines = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Units units) {
                lines.add(units.line());
            }
        }
        return Finding.of(
                        because(
                                "{} is billed as initial on {}, but {} beside it stands for a service that ranks before it in a"
                                        + " hospital: that one is initial ({}), and the other one is {}.",
                                swap.initial(),
                                day.date(),
                                swap.further(),
                                swap.higher().initial(),
                                swap.lower().further()),
                        Severity.ERROR,
                        swap.initial().code())
                .lines(lines)
                .units(swap.initial().units(), BigDecimal.ZERO)
                .denial(denied ? audit.denials("add-on alone") : List.of())
                .money(
                        denied
                                ? audit.atRisk(
                                        swap.further().code(), swap.further().units(), day.date())
                                : Money.nothing("nothing at risk: the edits pass the claim"))
                .determined(
                        swap.higher().initial() + " and " + swap.lower().further() + " instead of "
                                + swap.initial().code() + " and "
                                + swap.further().code(),
                        changes)
                .overturnedBy(
                        "an initial " + swap.higher().initial() + " of the same encounter, billed on another claim")
                .build();
    }

    /** With the chart: the service that it makes initial, whether by rank or by the main reason for the visit. */
    private Finding documented(Audit audit, Documentation documentation, Pair wrong, Pair right) {
        List<Pair> trading = Initials.trading(documentation, wrong, right);
        List<Billed> lines = new ArrayList<>();
        trading.forEach(pair -> lines.addAll(pair.billed()));
        String doubt = Doubt.of(wrong.code(), wrong.unitsBilled(), documentation);
        Finding.Builder finding = Finding.of(
                        because(
                                "{} is billed as initial on {}; by the documentation {} is.{}",
                                wrong.code(),
                                wrong.date(),
                                right.code(),
                                new Why(right)),
                        doubt == null ? Severity.ERROR : Severity.REVIEW,
                        wrong.code())
                .lines(Reduction.numbers(lines))
                .units(wrong.unitsBilled(), wrong.supported())
                .denial(audit.denials("not documented"))
                .money(audit.atRisk(wrong.code(), wrong.surplus(), wrong.date()))
                .overturnedBy("a documented main reason for the visit, or times that change the ranking");
        return doubt == null
                ? finding.determined(Settlement.words(trading), Settlement.of(trading))
                        .build()
                : finding.open(Settlement.words(trading), doubt).build();
    }

    /** The coder's own reason; its words are made when printed. */
    private record Why(Pair right) {
        @Override
        public String toString() {
            for (CodedLine line : right.lines()) {
                if (!line.because().isEmpty()) {
                    return " " + Sentence.of(line.because().get(0).reason().says());
                }
            }
            return "";
        }
    }
}
