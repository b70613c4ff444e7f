package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.claim.DrugBilled;
import org.cannula.codes.Drug;
import org.cannula.codes.NdcTable;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

/** A line bills a code and the national drug code of a package that is billed by another one. */
public final class NdcOfAnotherDrug extends Check {

    public static final NdcOfAnotherDrug RULE = new NdcOfAnotherDrug();

    private NdcOfAnotherDrug() {
        super(Citation.of(
                "CMS ASP crosswalk 2025-01 and 2026-01",
                "billing codes of each package; not every package is in it",
                "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.lines()) {
            DrugBilled drug = line.line().drug();
            if (drug == null || line.units().signum() <= 0) {
                continue;
            }
            List<NdcTable.DrugPackage> packages = audit.packages(drug.ndc(), line.date());
            SortedSet<String> codes = new TreeSet<>();
            packages.forEach(held -> codes.add(held.hcpcs()));
            if (codes.isEmpty()) {
                audit.notChecked("the NDC of line " + line.line().line()
                        + " is not in the crosswalk held: whether it is " + line.code() + " was not checked");
            } else if (!codes.contains(line.code())) {
                findings.add(finding(audit, line, drug, codes));
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Billed line, DrugBilled drug, SortedSet<String> codes) {
        // The crosswalk supports Medicare's own payment limits; other payers may map a package otherwise.
        boolean sure = audit.policy().is(Knob.RATES, "medicare") && !audit.isCarried(NdcTable.NAME, line.date());
        return Finding.of(
                        because(
                                "Line {} bills {}{} with NDC {}, a package of {} that is billed by {}.",
                                line.line().line(),
                                line.code(),
                                named(audit.drug(line.code(), line.date())),
                                drug.ndc(),
                                substance(audit, line, codes),
                                String.join(" or ", codes)),
                        sure ? Severity.ERROR : Severity.REVIEW,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), null)
                .denial(audit.denials("drug identification"))
                .money(audit.atRisk(List.of(line)))
                .open(
                        "the code of the package, or the package of the code",
                        "which package was used: the dispensing record")
                .overturnedBy("a crosswalk of the date that pairs the two")
                .build();
    }

    private static String named(@Nullable Drug drug) {
        return drug == null ? "" : " (" + drug.substance() + ")";
    }

    private static String substance(Audit audit, Billed line, SortedSet<String> codes) {
        Drug drug = audit.drug(codes.first(), line.date());
        return drug == null ? "another drug" : drug.substance();
    }
}
