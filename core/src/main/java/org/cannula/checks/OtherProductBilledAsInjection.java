package org.cannula.checks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.codes.Category;
import org.cannula.codes.CodeTable;
import org.cannula.codes.Drug;

/** An injection or infusion is billed, and the only products billed are given under codes of their own. */
public final class OtherProductBilledAsInjection extends Check {

    public static final OtherProductBilledAsInjection RULE = new OtherProductBilledAsInjection();

    private OtherProductBilledAsInjection() {
        super(
                Citation.of("CMS immunization administration", "90460-90474, G0008-G0010", "2026-11-01"),
                Citation.of(
                        "Codingahead 96372",
                        "not for vaccines; COVID antibodies and others have their own codes",
                        "2026-11-01"),
                Citation.of("AAPC oncology coding alert", "radiolabelled antibodies", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Billed> lines = audit.administrations().stream()
                .filter(line -> line.units().signum() > 0
                        && isTherapeutic(audit, line)
                        && audit.documentation(line.date()) == null)
                .toList();
        if (lines.isEmpty() || DrugsBilled.mayStandWithoutCode(audit)) {
            return List.of();
        }
        Set<String> families = new TreeSet<>();
        Set<String> products = new TreeSet<>();
        for (Billed line : DrugsBilled.on(audit, Audit.dates(lines))) {
            Drug drug = audit.drug(line.code(), line.date());
            if (drug == null || drug.category() != Category.OTHER) {
                return List.of();
            }
            families.add(drug.family());
            products.add(line.code());
        }
        return products.isEmpty() ? List.of() : List.of(finding(audit, lines, products, families));
    }

    private static boolean isTherapeutic(Audit audit, Billed line) {
        CodeTable.Entry entry = audit.tables().codes().on(line.code(), line.date());
        return entry != null && entry.category().equals("therapeutic");
    }

    private Finding finding(Audit audit, List<Billed> lines, Set<String> products, Set<String> families) {
        return Finding.of(
                        because(
                                "{} is billed, and what is billed beside it ({}) is not given under it: {}.",
                                String.join(
                                        ", ",
                                        new TreeSet<>(
                                                lines.stream().map(Billed::code).toList())),
                                String.join(", ", products),
                                String.join("; ", families)),
                        Severity.REVIEW,
                        lines.get(0).code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("drug family"))
                .money(audit.atRisk(lines))
                .open(null, "what else was given: the record of the administration")
                .overturnedBy("another drug, which the biller did not buy or which is billed elsewhere")
                .build();
    }
}
