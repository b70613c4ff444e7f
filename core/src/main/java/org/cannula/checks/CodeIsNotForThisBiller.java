package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

/** A code is billed that this kind of biller, or this payer, does not use. */
public final class CodeIsNotForThisBiller extends Check {

    private static final String HOSPITAL_PUMP = "C8957";
    private static final Set<String> MEDICARE_ONLY = Set.of(HOSPITAL_PUMP, PumpReturnBilledAgain.CODE);
    private static final Set<String> PER_VISIT = Set.of("Q0081", "Q0083", "Q0084", "Q0085");

    /** Since when Medicare's hospitals bill every clinic visit as G0463. */
    private static final LocalDate ONE_CLINIC_VISIT = LocalDate.of(2014, 1, 1);

    public static final CodeIsNotForThisBiller RULE = new CodeIsNotForThisBiller();

    private CodeIsNotForThisBiller() {
        super(
                Citation.of("CMS HCPCS 2024 July", "C codes are the hospitals'; G0498 is Medicare's", "2026-11-01"),
                Citation.of("CMS OPPS Addendum B", "Q0081, Q0083 to Q0085, 99211: status B", "2026-11-01"),
                Citation.of("A55134", "prolonged infusions by external pump, retired 2025-12-11", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        boolean medicare = audit.policy().is(Knob.MEDICARE_CODES, "yes");
        for (Day day : audit.days()) {
            for (Billed line : day.lines()) {
                Finding finding = null;
                if (MEDICARE_ONLY.contains(line.code())) {
                    finding = pump(audit, line, medicare);
                } else if (PER_VISIT.contains(line.code())) {
                    finding = perVisit(audit, line, medicare);
                } else if (Kinds.isOfficeVisit(line.code())
                        && medicare
                        && isBilledOn(audit, "013")
                        && !line.date().isBefore(ONE_CLINIC_VISIT)) {
                    finding = clinicVisit(audit, line);
                }
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private @Nullable Finding pump(Audit audit, Billed line, boolean medicare) {
        if (line.code().equals(HOSPITAL_PUMP) && audit.isProfessional()) {
            return finding(
                            audit,
                            line,
                            because("{} is billed on a professional claim: it is a hospital's code.", line),
                            Severity.ERROR)
                    .open(null, "the infusion code of what was given")
                    .overturnedBy("the claim being a hospital's")
                    .build();
        }
        return medicare
                ? null
                : finding(
                                audit,
                                line,
                                because(
                                        "{} is billed to {}: it is Medicare's own code, other payers take the CPT code for the"
                                                + " same pump.",
                                        line,
                                        audit.policy().payer()),
                                Severity.REVIEW)
                        .open(
                                line.code().equals(PumpReturnBilledAgain.CODE) ? "96416" : null,
                                "whether the payer takes the code")
                        .overturnedBy("a policy of the payer that takes it (" + Knob.MEDICARE_CODES.word() + "=yes)")
                        .build();
    }

    private Finding perVisit(Audit audit, Billed line, boolean medicare) {
        boolean hospital = medicare && (isBilledOn(audit, "012") || isBilledOn(audit, "013"));
        Finding.Builder finding = finding(
                        audit,
                        line,
                        hospital
                                ? because(
                                        "{} is billed on bill type {}: hospitals bill each administration by its CPT code, and"
                                                + " this code by the visit is not taken.",
                                        line,
                                        String.valueOf(audit.claim().billType()))
                                : because(
                                        "{} stands for a whole visit: few payers take it beside or instead of the CPT codes.",
                                        line),
                        hospital ? Severity.ERROR : Severity.REVIEW)
                .overturnedBy("a bill or payer that takes codes by the visit");
        return hospital && audit.documentation(line.date()) != null
                ? finding.determined(
                                Reduction.words(line.code(), BigDecimal.ZERO),
                                Reduction.to(BigDecimal.ZERO, List.of(line)))
                        .build()
                : finding.open("the codes of what was given", "what was given, and when")
                        .build();
    }

    private Finding clinicVisit(Audit audit, Billed line) {
        return finding(
                        audit,
                        line,
                        because(
                                "{} is billed on bill type {}: Medicare's hospitals bill a clinic visit as G0463.",
                                line,
                                String.valueOf(audit.claim().billType())),
                        Severity.REVIEW)
                .open("G0463", "whether the visit was one of the hospital's clinic")
                .overturnedBy("a payer that takes the visit by its CPT code")
                .build();
    }

    private static boolean isBilledOn(Audit audit, String billType) {
        String billed = audit.claim().billType();
        return billed != null
                && !audit.isProfessional()
                && (billed.startsWith(billType) || (billed.length() == 3 && ("0" + billed).startsWith(billType)));
    }

    private static Finding.Builder finding(Audit audit, Billed line, Reason reason, Severity severity) {
        return Finding.of(reason, severity, line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), BigDecimal.ZERO)
                .denial(audit.denials("code not valid"))
                .money(audit.atRisk(line.code(), line.units(), line.date()));
    }
}
