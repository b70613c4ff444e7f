package org.cannula.checks;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.claim.DrugBilled;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.jspecify.annotations.Nullable;

/** The drugs that lines of a claim name: what was billed as given beside the giving. */
final class BilledDrugs {

    /** Codes behind which any drug may stand. */
    private static final Set<String> UNCLASSIFIED = Set.of("J3490", "J3590", "J7999", "J8999", "J9999", "C9399");

    private static final String DISCARDED = "JW";

    private BilledDrugs() {}

    /** How many different drugs these lines bill that our codes may give: no fluids, no contrast, no vaccines, no waste. */
    static int distinct(Audit audit, Collection<Billed> lines) {
        Set<String> drugs = new TreeSet<>();
        for (Billed line : lines) {
            if (isGivenByOurCodes(audit, line)) {
                drugs.add(identity(line, audit.drug(line.code(), line.date())));
            }
        }
        return drugs.size();
    }

    /** Whether a line bills a drug that may be given under our codes; of a drug that is not known that is assumed. */
    static boolean isGivenByOurCodes(Audit audit, Billed line) {
        Drug drug = audit.drug(line.code(), line.date());
        boolean discarded = line.line().modifiers().contains(DISCARDED);
        return line.units().signum() > 0
                && !discarded
                && (drug == null
                        ? line.code().startsWith("J")
                        : drug.category() != Category.HYDRATION && drug.category() != Category.OTHER);
    }

    /** What the drug is; behind an unclassified code only its package number tells. */
    private static String identity(Billed line, @Nullable Drug drug) {
        DrugBilled billed = line.line().drug();
        if (UNCLASSIFIED.contains(line.code())) {
            return billed == null ? line.code() + " line " + line.line().line() : billed.ndc();
        }
        return drug == null ? line.code() : drug.substance();
    }
}
