package org.cannula.checks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannula.basis.Citation;
import org.cannula.checks.DrugsBilled.Kind;
import org.cannula.codes.CodeTable;

/** Chemotherapy administration is billed, and no drug that it may be billed for. */
public final class ChemotherapyWithoutItsDrug extends Check {

    public static final ChemotherapyWithoutItsDrug RULE = new ChemotherapyWithoutItsDrug();

    /** From here on contractors may not deny or down-code because of the drug alone. */
    private static final LocalDate NOT_BY_THE_DRUG_ALONE = LocalDate.of(2023, 12, 1);

    private static final String UNLISTED = "96549";

    private ChemotherapyWithoutItsDrug() {
        super(
                Citation.of(
                        "OIG OEI-09-08-00190",
                        "June 2009: chemotherapy administration without such a drug",
                        "2026-11-01"),
                Citation.of(
                        "CMS Transmittal 12397", "December 2023: no denial because of the drug alone", "2026-11-01"),
                Citation.of(
                        "OHIMA Spotlight on CPT",
                        "2024-10: antiemetics, steroids, fluids are not chemotherapy",
                        "2026-11-01"),
                Citation.of("AmeriHealth provider notice 21-3144", "drugs not payable with 96401-96549", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Billed> lines = audit.administrations().stream()
                .filter(line -> line.units().signum() > 0
                        && isChemotherapy(audit, line)
                        && audit.documentation(line.date()) == null)
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Billed> drugs = DrugsBilled.on(audit, Audit.dates(lines));
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        drugs.forEach(drug -> kinds.add(DrugsBilled.kind(audit, drug)));
        if (kinds.contains(Kind.CHEMOTHERAPY)
                || kinds.contains(Kind.UNKNOWN)
                || (drugs.isEmpty() && DrugsBilled.mayStandWithoutCode(audit))) {
            return List.of();
        }
        return List.of(finding(audit, lines, drugs, kinds));
    }

    private static boolean isChemotherapy(Audit audit, Billed line) {
        CodeTable.Entry entry = audit.tables().codes().on(line.code(), line.date());
        return entry != null
                && entry.category().equals("chemotherapy")
                && !line.code().equals(UNLISTED);
    }

    private Finding finding(Audit audit, List<Billed> lines, List<Billed> drugs, Set<Kind> kinds) {
        String codes = lines.stream().map(Billed::code).distinct().collect(Collectors.joining(", "));
        String given = drugs.stream().map(Billed::code).distinct().collect(Collectors.joining(", "));
        boolean disputed = kinds.contains(Kind.DISPUTED);
        boolean listed = kinds.contains(Kind.LISTED) && !disputed;
        String sentence;
        if (drugs.isEmpty()) {
            sentence = "{} is billed and no drug is{}: it is for antineoplastic drugs and certain complex biologics.";
        } else if (disputed) {
            sentence = "{} is billed for {}: whether that is given as a complex drug differs by list and payer.";
        } else if (listed) {
            sentence = "{} is billed for {}, which the payer's own list does not pay with chemotherapy administration.";
        } else {
            sentence = "{} is billed, and the drugs billed ({}) are neither antineoplastic nor complex biologics.";
        }
        boolean byTheDrug = lines.get(0).date().isBefore(NOT_BY_THE_DRUG_ALONE);
        return Finding.of(
                        because(sentence, codes, given),
                        listed ? Severity.ERROR : disputed ? Severity.NOTE : Severity.REVIEW,
                        lines.get(0).code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("drug family"))
                .money(disputed ? Money.nothing("a note only") : audit.atRisk(lines))
                .open(
                        "96360-96379 by route and time",
                        drugs.isEmpty()
                                ? "which drug was given"
                                : "which drug was given for how long: the record of the administration")
                .overturnedBy(
                        listed
                                ? "a payer list of the date that does not name the drug"
                                : "a drug of that kind that another supplied or billed"
                                        + (byTheDrug
                                                ? ""
                                                : ", or documented complexity: preparation, monitoring and staff as for"
                                                        + " chemotherapy"))
                .build();
    }
}
