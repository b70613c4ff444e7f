package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.codes.SelfAdministeredTable;

/** A drug that most patients give themselves is billed as if it were covered. */
public final class SelfAdministeredDrugBilled extends Check {

    public static final SelfAdministeredDrugBilled RULE = new SelfAdministeredDrugBilled();

    private SelfAdministeredDrugBilled() {
        super(
                Citation.of("CGS, self-administered drugs list", "codes and days of exclusion", "2026-11-27"),
                Citation.of(
                        "Noridian, self-administered drug exclusion list",
                        "R20 of 2021-04-05; given into a vein a drug is not usually self-administered",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Billed line : audit.drugs()) {
            SelfAdministeredTable.Listing listing =
                    audit.tables().selfAdministered().on(line.code(), line.date());
            if (listing != null && line.units().signum() > 0 && isExcluded(audit, line, listing)) {
                findings.add(finding(audit, line, listing));
            }
        }
        return findings;
    }

    private static boolean isExcluded(Audit audit, Billed line, SelfAdministeredTable.Listing listing) {
        List<String> modifiers = line.line().modifiers();
        if (modifiers.contains("JA") || line.isSaidNotCovered()) {
            return false;
        }
        if (!listing.twoForms()) {
            return !Routes.areIntravenous(audit, line);
        }
        return modifiers.contains("JB") || Routes.areSubcutaneous(audit, line);
    }

    private Finding finding(Audit audit, Billed line, SelfAdministeredTable.Listing listing) {
        return Finding.of(
                        because(
                                "{} stands on a contractor's list of drugs that patients usually give themselves ({}): Medicare"
                                        + " pays neither the drug nor its injection there.",
                                line,
                                listing.source()),
                        Severity.NOTE,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), null)
                .denial(audit.denials("self-administered"))
                .money(Money.nothing("a note only: lists differ by contractor"))
                .open(null, "the list of the contractor that pays the claim")
                .overturnedBy("a contractor whose list does not name it, another payer, or a dose given into a vein")
                .build();
    }
}
