package org.cannula.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;

/** Giving a drug is billed, and no drug is. */
public final class AdministrationWithoutDrug extends Check {

    public static final AdministrationWithoutDrug RULE = new AdministrationWithoutDrug();

    /** A further pump set-up is billed beside the infusion that has the drug. */
    private static final Set<String> WITHOUT_DRUG_OF_THEIR_OWN = Set.of("96371");

    private AdministrationWithoutDrug() {
        super(
                Citation.of(
                        "Community Oncology coding guidance",
                        "report the drug beside its administration even where it is not paid",
                        "2026-11-01"),
                Citation.of(
                        "NGS Medicare, patient supplied drugs",
                        "2023-04-10: drug and administration on one claim, also where the drug cost nothing",
                        "2026-11-27"),
                Citation.of(
                        "Community Health Plan of Washington",
                        "a drug the biller did not supply is named in a note, not billed",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        if (audit.documentation() != null) {
            return List.of(); // the chart tells which drug is missing, or that it names none by a code
        }
        List<Billed> lines = audit.administrations().stream()
                .filter(line -> line.units().signum() > 0 && takesADrug(audit, line))
                .toList();
        if (lines.isEmpty()
                || !DrugsBilled.on(audit, Audit.dates(lines)).isEmpty()
                || DrugsBilled.mayStandWithoutCode(audit)) {
            return List.of();
        }
        String codes = lines.stream().map(Billed::code).distinct().collect(Collectors.joining(", "));
        return List.of(Finding.of(
                        because("{} is billed, and no line bills a drug that was given.", codes),
                        Severity.NOTE,
                        lines.get(0).code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("drug beside administration"))
                .open(null, "which drug was given, and who supplied it")
                .overturnedBy(
                        "a drug the biller did not buy (the patient's own, a study's, a pharmacy's), contrast, or a"
                                + " drug billed under a revenue code alone or on another claim")
                .build());
    }

    /** Fluids are often billed without a code of their own, and chemotherapy is judged by its drug. */
    private static boolean takesADrug(Audit audit, Billed line) {
        CodeTable.Entry entry = audit.tables().codes().on(line.code(), line.date());
        return entry != null
                && entry.category().equals("therapeutic")
                && !WITHOUT_DRUG_OF_THEIR_OWN.contains(line.code());
    }
}
