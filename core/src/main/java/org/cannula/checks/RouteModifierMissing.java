package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.codes.SelfAdministeredTable;
import org.cannula.policy.Knob;

/** A code that stands for the form for a vein and the form for under the skin does not say which was given. */
public final class RouteModifierMissing extends Check {

    public static final RouteModifierMissing RULE = new RouteModifierMissing();

    private static final String VEIN = "JA";
    private static final String SKIN = "JB";

    private RouteModifierMissing() {
        super(
                Citation.of(
                        "Noridian, self-administered drug exclusion list",
                        "R20 of 2021-04-05: JA or JB on drugs with an asterisk, denied without",
                        "2026-11-27"),
                Citation.of(
                        "The Rheumatologist, 2021-06-07",
                        "Medicare contractors on JA and JB, from April 2021",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        if (audit.policy().is(Knob.ROUTE_MODIFIERS, "none")) {
            return findings;
        }
        for (Billed line : audit.drugs()) {
            SelfAdministeredTable.Listing listing =
                    audit.tables().selfAdministered().on(line.code(), line.date());
            List<String> modifiers = line.line().modifiers();
            if (listing != null
                    && listing.twoForms()
                    && line.units().signum() > 0
                    && !modifiers.contains(VEIN)
                    && !modifiers.contains(SKIN)) {
                findings.add(finding(audit, line));
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Billed line) {
        Finding.Builder finding = Finding.of(
                        because(
                                "{} has a form for a vein and one for under the skin, and bears neither JA nor JB.",
                                line),
                        audit.policy().is(Knob.ROUTE_MODIFIERS, "required") ? Severity.ERROR : Severity.REVIEW,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), line.units())
                .denial(audit.denials("drug modifier"))
                .money(audit.atRisk(List.of(line)))
                .overturnedBy("a payer that does not ask for them");
        String modifier = Routes.areIntravenous(audit, line) ? VEIN : Routes.areSubcutaneous(audit, line) ? SKIN : null;
        return modifier == null
                ? finding.open(VEIN + " or " + SKIN, "how it was given").build()
                : finding.determined(line.code() + "-" + modifier, List.of(line.marked(modifier)))
                        .build();
    }
}
