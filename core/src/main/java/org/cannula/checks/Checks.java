package org.cannula.checks;

import java.util.List;

/** The list of checks, in the order in which they explain a line: what has a name of its own before what is general. */
public final class Checks {

    /** Checks that name what is wrong. */
    public static final List<Check> NAMED = List.of(
            ProfessionalInFacilityPlace.RULE,
            RepeatPushInOffice.RULE,
            ConcurrentBilledTwice.RULE,
            TwoInitialsAtOneAccess.RULE,
            AddOnWithoutPrimary.RULE,
            UnitsOverMue.RULE,
            EditedPairBilledTogether.RULE,
            ClaimFollowsAnotherReading.RULE,
            BilledOnAnotherDate.RULE);

    /** Checks that only say that chart and claim differ; silent on a line that a named check explains. */
    public static final List<Check> GENERAL =
            List.of(BilledBeyondDocumentation.RULE, DocumentedNotBilled.RULE, DocumentedDrugNotBilled.RULE);

    private Checks() {}

    /** Whether a named finding settles units of its lines, so that the general checks need not say that they differ. */
    public static boolean explains(Finding finding) {
        return finding.changes().stream().anyMatch(change -> change instanceof Change.Units);
    }
}
