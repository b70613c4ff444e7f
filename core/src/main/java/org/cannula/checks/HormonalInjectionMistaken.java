package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.codes.Drug;

/** The injection code for hormonal antineoplastics is billed for another drug, or the other code for a hormonal one. */
public final class HormonalInjectionMistaken extends Check {

    public static final HormonalInjectionMistaken RULE = new HormonalInjectionMistaken();

    private static final String HORMONAL = "96402";
    private static final String OTHER = "96401";

    private HormonalInjectionMistaken() {
        super(
                Citation.of("AAPC forum 77244", "fulvestrant, goserelin, leuprolide, interferon", "2026-11-01"),
                Citation.of("carecostestimate 96401", "by drug class", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (String code : List.of(HORMONAL, OTHER)) {
            String instead = code.equals(HORMONAL) ? OTHER : HORMONAL;
            List<Billed> lines = audit.lines(code).stream()
                    .filter(line -> line.units().signum() > 0 && audit.documentation(line.date()) == null)
                    .toList();
            if (!lines.isEmpty() && audit.lines(instead).isEmpty()) {
                List<Billed> drugs = DrugsBilled.on(audit, Audit.dates(lines));
                if (isForTheOther(audit, drugs, code.equals(HORMONAL))) {
                    findings.add(finding(audit, lines, drugs, instead));
                }
            }
        }
        return findings;
    }

    /** Whether antineoplastic drugs are billed, every one of them of the class the other code is for. */
    private static boolean isForTheOther(Audit audit, List<Billed> drugs, boolean hormonalCode) {
        int found = 0;
        for (Billed line : drugs) {
            DrugsBilled.Kind kind = DrugsBilled.kind(audit, line);
            Drug drug = audit.drug(line.code(), line.date());
            if (kind == DrugsBilled.Kind.CHEMOTHERAPY && drug != null && drug.hormonal() != hormonalCode) {
                found++;
            } else if (kind != DrugsBilled.Kind.OTHER) {
                return false;
            }
        }
        return found > 0;
    }

    private Finding finding(Audit audit, List<Billed> lines, List<Billed> drugs, String instead) {
        String code = lines.get(0).code();
        List<String> given = drugs.stream()
                .filter(line -> DrugsBilled.kind(audit, line) == DrugsBilled.Kind.CHEMOTHERAPY)
                .map(Billed::code)
                .distinct()
                .toList();
        return Finding.of(
                        because(
                                code.equals(HORMONAL)
                                        ? "{} is for hormonal antineoplastics, and what is billed ({}) is none."
                                        : "{} is for antineoplastics that are not hormonal, and what is billed ({}) is.",
                                code,
                                String.join(", ", given)),
                        Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("drug family"))
                .money(audit.atRisk(lines))
                .open(instead, "which drug was injected: the record of the administration")
                .overturnedBy("another drug that was injected and is billed elsewhere")
                .build();
    }
}
