package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.policy.Readings;
import org.cannula.rules.FacilityReportsInAFacilityPlace;

/** A professional claim bills giving drugs in a place where the facility reports it. */
public final class ProfessionalInFacilityPlace extends Check {

    public static final ProfessionalInFacilityPlace RULE = new ProfessionalInFacilityPlace();

    private ProfessionalInFacilityPlace() {
        super(
                Citation.of("AAPC emergency medicine coding alert 161452", "restating the CPT guideline", "2026-11-01"),
                Citation.of("CMS place of service list", "2024, facility flag", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        if (!audit.isProfessional()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.administrations()) {
            if (line.units().signum() > 0 && isLeftToTheFacility(line.code())) {
                if (place(audit, line).isEmpty()) {
                    audit.notChecked("no place of service: whether the facility should have reported line "
                            + line.line().line() + " was not checked");
                } else if (isWrong(audit, line)) {
                    findings.add(finding(audit, line, place(audit, line)));
                }
            }
        }
        return findings;
    }

    /** Codes that a physician does not report for a facility's patient; chemotherapy into a cavity or lesion is not among them. */
    private static boolean isLeftToTheFacility(String code) {
        return Kinds.isBetween(code, "96360", "96379")
                || code.equals("96401")
                || code.equals("96402")
                || Kinds.isBetween(code, "96409", "96425")
                || Kinds.isBetween(code, "96521", "96523");
    }

    /** Whether a line bills what the facility reports, in a place that is a facility for the payer. */
    boolean isWrong(Audit audit, Billed line) {
        String place = place(audit, line);
        return audit.isProfessional()
                && !place.isEmpty()
                && isLeftToTheFacility(line.code())
                && !FacilityReportsInAFacilityPlace.RULE
                        .decide(Readings.of(audit.policy(), audit.tables()), place)
                        .value();
    }

    private static String place(Audit audit, Billed line) {
        String place = line.line().placeOfService();
        if (place == null) {
            place = audit.claim().placeOfService();
        }
        return place == null ? "" : place;
    }

    private Finding finding(Audit audit, Billed line, String place) {
        return Finding.of(
                        because(
                                "A professional claim bills {} in place of service {}, a facility: there the facility reports"
                                        + " giving the drug, and its staff and supplies are the facility's.",
                                line,
                                place),
                        Severity.ERROR,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), BigDecimal.ZERO)
                .denial(audit.denials("facility place"))
                .money(audit.atRisk(List.of(line)))
                .determined(Reduction.words(line.code(), BigDecimal.ZERO), Reduction.to(BigDecimal.ZERO, List.of(line)))
                .overturnedBy("a place of service that was reported wrongly")
                .build();
    }
}
