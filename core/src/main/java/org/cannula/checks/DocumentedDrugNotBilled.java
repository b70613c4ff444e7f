package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.service.CodedLine;

/** A drug was given by the chart and no line of the claim bills it. */
public final class DocumentedDrugNotBilled extends Check {

    public static final DocumentedDrugNotBilled RULE = new DocumentedDrugNotBilled();

    private DocumentedDrugNotBilled() {
        super(Citation.of(
                "Community Oncology coding guidance",
                "report the drug beside its administration even where it is not paid",
                "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (CodedLine line : documentation.coded().lines()) {
            if (line.drug() && audit.lines(line.code()).isEmpty() && !line.paymentWindow()) {
                BigDecimal units = BigDecimal.valueOf(line.units());
                findings.add(Finding.of(
                                because(
                                        "The chart documents {} x{} on {}, and no line bills it.",
                                        line.code(),
                                        line.units(),
                                        line.date()),
                                Severity.NOTE,
                                line.code())
                        .units(BigDecimal.ZERO, units)
                        .missed(audit.missed(line.code(), units, line.date()))
                        .open(
                                Reduction.words(line.code(), units),
                                "whether the drug was the biller's own: not the patient's, a study's or packaged")
                        .overturnedBy("a drug that the biller did not buy")
                        .build());
            }
        }
        return findings;
    }
}
