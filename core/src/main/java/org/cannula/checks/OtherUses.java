package org.cannula.checks;

import java.util.Set;
import org.cannula.codes.CodeTable;

/** What else on a claim may have used a drug, so that a drug without one of our codes is no sign of anything. */
final class OtherUses {

    /** Hospital clinic visit and observation: visits, not uses. */
    private static final Set<String> VISITS =
            Set.of("G0463", "G0378", "G0379", "G0380", "G0381", "G0382", "G0383", "G0384");

    private OtherUses() {}

    /** Whether some line of the claim may have used a drug beside the administrations coded here. */
    static boolean on(Audit audit) {
        return audit.lines().stream().anyMatch(line -> mayUse(audit, line));
    }

    private static boolean mayUse(Audit audit, Billed line) {
        String code = line.code();
        CodeTable.Entry entry = audit.tables().codes().on(code, line.date());
        if (audit.isDrug(line) || VISITS.contains(code)) {
            return false;
        }
        if (entry != null) {
            return entry.kind().equals("excluded") || entry.kind().equals("surgery");
        }
        if (!code.matches("\\d{5}")) {
            return !code.startsWith("A");
        }
        boolean visit = code.compareTo("99202") >= 0 && code.compareTo("99499") <= 0;
        boolean laboratory = code.startsWith("8");
        return !visit && !laboratory;
    }
}
