package org.cannula.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.codes.Drug;

/** A chemotherapy or complex drug is billed, and only administration of the therapeutic family. */
public final class ChemotherapyDrugGivenAsAnother extends Check {

    public static final ChemotherapyDrugGivenAsAnother RULE = new ChemotherapyDrugGivenAsAnother();

    private ChemotherapyDrugGivenAsAnother() {
        super(
                Citation.of("A58527", "complex drugs, excerpt of the CPT text; retired 2024-06-04", "2026-11-01"),
                Citation.of(
                        "CMS Transmittal 12397", "December 2023: no denial because of the drug alone", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Billed> other = audit.administrations().stream()
                .filter(line -> line.units().signum() > 0 && isFamily(audit, line, "therapeutic"))
                .toList();
        boolean chemotherapy = Stream.of(audit.lines(), audit.before(), audit.after())
                .flatMap(List::stream)
                .anyMatch(line -> isFamily(audit, line, "chemotherapy"));
        if (other.isEmpty() || chemotherapy || OtherUses.on(audit)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Billed line : audit.drugs()) {
            Drug drug = audit.drug(line.code(), line.date());
            if (drug != null
                    && DrugsBilled.kind(audit, line) == DrugsBilled.Kind.CHEMOTHERAPY
                    && audit.documentation(line.date()) == null
                    && seen.add(line.code())) {
                findings.add(finding(audit, line, drug, other));
            }
        }
        return findings;
    }

    private static boolean isFamily(Audit audit, Billed line, String family) {
        LocalDate date = line.date();
        CodeTable.Entry entry = audit.tables().codes().on(line.code(), date);
        return entry != null && entry.isAdministration() && entry.category().equals(family);
    }

    /** A cytostatic is given as chemotherapy by its nature; hormones and complex biologics by judgement and payer. */
    private Finding finding(Audit audit, Billed line, Drug drug, List<Billed> other) {
        boolean byNature = line.code().startsWith("J9")
                && !drug.hormonal()
                && drug.complexSource().isEmpty();
        List<Billed> lines =
                Stream.concat(audit.lines(line.code()).stream(), other.stream()).toList();
        return Finding.of(
                        because(
                                byNature
                                        ? "{} ({}) is antineoplastic, and only {} is billed for giving drugs."
                                        : "{} ({}) may be given as chemotherapy or a complex drug, and only {} is billed for"
                                                + " giving drugs.",
                                line.code(),
                                drug.substance(),
                                String.join(
                                        ", ",
                                        new TreeSet<>(
                                                other.stream().map(Billed::code).toList()))),
                        byNature ? Severity.REVIEW : Severity.NOTE,
                        line.code())
                .lines(Reduction.numbers(lines))
                .units(line.units(), null)
                .money(Money.nothing("chemotherapy administration pays more"))
                .open("96401-96417 by route and time", "how it was given: the record of the administration")
                .overturnedBy(
                        "another route or purpose, such as into the bladder or a joint, or a payer that lists the drug")
                .build();
    }
}
