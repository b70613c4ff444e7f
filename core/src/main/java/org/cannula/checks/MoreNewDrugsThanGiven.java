package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.codes.Category;
import org.cannula.codes.CodeTable;

/** Sequential infusions or further pushes are billed for more new drugs than claim or chart name. */
public final class MoreNewDrugsThanGiven extends Check {

    public static final MoreNewDrugsThanGiven RULE = new MoreNewDrugsThanGiven();

    private MoreNewDrugsThanGiven() {
        super(
                Citation.of("OHIMA Spotlight on CPT", "2024-09: a sequential code needs a new substance", "2026-11-01"),
                Citation.of(
                        "CMS NCCI add-on code file 2026 Q2", "96375 and 96376 told apart by the drug", "2026-11-01"),
                Citation.of(
                        "CCO community",
                        "2020s: report the drug beside its administration even where it is not paid",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (day.bills(Kinds.NEW_DRUGS) && audit.documentation(day.date()) == null) {
                int named = named(audit, day);
                int needed = needed(day);
                if (named > 0 && named < needed) {
                    findings.add(alone(audit, day, named, needed));
                }
            }
        }
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            for (Pair pair : Cause.pairs(audit, documentation, Cause.TOO_FEW_DRUGS)) {
                findings.add(documented(audit, documentation, pair));
            }
        }
        return findings;
    }

    /** Drugs that the claim, and other claims of the date, name. */
    static int named(Audit audit, Day day) {
        return BilledDrugs.distinct(audit, day.everywhere());
    }

    /** Drugs that the initial service and the add-ons for new drugs stand for; a concurrent one is not among them. */
    static int needed(Day day) {
        BigDecimal needed = BigDecimal.ZERO;
        boolean initial = false;
        for (Billed line : day.lines()) {
            if (Kinds.NEW_DRUGS.contains(line.code())) {
                needed = needed.add(line.units());
            }
            initial |= Kinds.DRUG_INITIALS.contains(line.code());
        }
        return needed.intValue() + (initial ? 1 : 0);
    }

    private Finding alone(Audit audit, Day day, int named, int needed) {
        List<Billed> lines = day.lines(line -> Kinds.NEW_DRUGS.contains(line.code()));
        Billed last = lines.get(lines.size() - 1);
        BigDecimal billed = Audit.units(lines);
        BigDecimal beyond = BigDecimal.valueOf(needed - named).min(last.units());
        return Finding.of(
                        because(
                                "{} on {}: with the initial service that is {} different drugs, and the claim names {}. Each unit is"
                                        + " a drug that was not given before.",
                                words(lines),
                                day.date(),
                                needed,
                                named),
                        Severity.REVIEW,
                        last.code())
                .lines(Reduction.numbers(lines))
                .units(billed, null)
                .denial(audit.denials("not documented"))
                .money(audit.atRisk(last.code(), beyond, day.date()))
                .open(
                        "as many units as new drugs; the same drug pushed again is 96376 in a hospital",
                        "which drugs were given, and whether some were not billed because they are packaged")
                .overturnedBy(
                        "drugs that were given and not billed: the patient's own, a study's, or under a revenue code alone")
                .build();
    }

    private static String words(List<Billed> lines) {
        return String.join(", ", lines.stream().map(Billed::toString).toList());
    }

    /** Whether a pair bills a further drug and the chart shows too few different drugs, whatever their times. */
    boolean isBeyond(Audit audit, Documentation documentation, Pair pair) {
        if (!Kinds.NEW_DRUGS.contains(pair.code())) {
            return false;
        }
        BigDecimal initials = audit.lines().stream().anyMatch(line -> CodeTable.isInitial(line.code()))
                ? BigDecimal.ONE
                : BigDecimal.ZERO;
        return pair.unitsBilled()
                        .add(initials)
                        .compareTo(BigDecimal.valueOf(
                                drugs(documentation, pair.code()).size()))
                > 0;
    }

    /** Different drugs given by vein: chemotherapy for its codes, others for theirs; of another family only as initial. */
    private static Set<String> drugs(Documentation documentation, String code) {
        Set<String> drugs = new TreeSet<>();
        for (Charted given : documentation.given()) {
            boolean chemotherapy = given.category() == Category.CHEMOTHERAPY;
            boolean ofFamily = chemotherapy || code.equals("96367") || code.equals("96375");
            if (given.route().isIntravenous() && !given.isHydration() && ofFamily) {
                drugs.add(given.drug());
            }
        }
        return drugs;
    }

    private Finding documented(Audit audit, Documentation documentation, Pair pair) {
        int drugs = drugs(documentation, pair.code()).size();
        return Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "{} x{} is billed on {} for as many new drugs beside the initial service; the chart shows {} given by"
                                + " vein that can be coded so, and supports {}.",
                        pair.code(),
                        pair.unitsBilled().stripTrailingZeros().toPlainString(),
                        pair.date(),
                        drugs == 1 ? "one drug" : drugs + " drugs",
                        pair.supported().toPlainString()),
                "not documented",
                "signed entries that show another drug");
    }
}
