package org.cannula.cases.labelled;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cannula.checks.Change;
import org.cannula.checks.Checks;
import org.cannula.checks.Finding;

/**
 * Which check speaks of which situation. The first of a list is the one whose recall a label of the situation counts for; the
 * others may say it in its place. An empty list: no check yet.
 */
final class Named {

    private static final Map<Situation, List<String>> CHECKS = new EnumMap<>(Situation.class);

    static {
        name(Situation.CONCURRENT_AGAIN, "ConcurrentBilledTwice");
        name(Situation.CONCURRENT_ALONE);
        name(Situation.SECOND_INITIAL, "TwoInitialsAtOneAccess");
        name(Situation.INITIAL_ON_TWO_CLAIMS);
        name(Situation.HYDRATION_INITIAL, "TwoInitialsAtOneAccess");
        name(Situation.RANK_SWAPPED);
        name(Situation.ADD_ON_ALONE, "AddOnWithoutPrimary");
        name(Situation.UNITS_OVER_EDIT, "UnitsOverMue");
        name(Situation.PAIR_EDITED, "EditedPairBilledTogether");
        name(Situation.MODIFIER_WITHOUT_REASON);
        name(Situation.MODIFIER_MISSING);
        name(Situation.REPEAT_PUSH_OFFICE, "RepeatPushInOffice");
        name(Situation.FACILITY_PLACE, "ProfessionalInFacilityPlace");
        name(Situation.ACCESS_BUNDLED);
        name(Situation.VISIT_UNMARKED, "EditedPairBilledTogether");
        name(Situation.PUMP_INCLUDED);
        name(Situation.PUNCTURE_INCLUDED, "EditedPairBilledTogether");
        name(Situation.DUPLICATE_LINE);
        name(Situation.DUPLICATE_CLAIM);
        name(Situation.CODE_NOT_IN_FORCE);
        name(Situation.DATE_OUTSIDE_CLAIM);
        name(Situation.BEYOND_CHART, "BilledBeyondDocumentation");
        name(Situation.NOT_BILLED, "DocumentedNotBilled");
        name(Situation.OTHER_DATE, "BilledOnAnotherDate");
        name(Situation.OTHER_READING, "ClaimFollowsAnotherReading", "ConcurrentBilledTwice");
        name(Situation.MORE_THAN_DRUGS);
        name(Situation.BEYOND_THE_CLOCK);
        name(Situation.TIMES_MISSING, "BilledBeyondDocumentation");
        name(Situation.CHEMOTHERAPY_FOR_PLAIN_DRUG, "ChemotherapyWithoutItsDrug");
        name(Situation.PLAIN_FOR_CHEMOTHERAPY_DRUG, "ChemotherapyDrugGivenAsAnother");
        name(Situation.ADMINISTRATION_WITHOUT_DRUG, "AdministrationWithoutDrug", "ChemotherapyWithoutItsDrug");
        name(Situation.DRUG_WITHOUT_ADMINISTRATION, "DrugWithoutAdministration");
        name(Situation.DRUG_UNITS, "DrugUnitsBeyondDose", "DocumentedDrugNotBilled", "DrugBilledOnAnotherDate");
        name(Situation.DRUG_NOT_BILLED, "DocumentedDrugNotBilled");
        name(
                Situation.WASTE_WRONG,
                "DiscardedUnitsMisstated",
                "JwBesideJz",
                "DiscardedDrugWithoutGivenDrug",
                "DrugUnitsBeyondDose",
                "JzBeforeItBegan");
        name(Situation.WASTE_UNSAID, "SingleDoseDrugWithoutJwOrJz", "DiscardedUnitsMisstated");
        name(Situation.PAYMENT_WINDOW);
        name(Situation.INTEGRAL);
    }

    private Named() {}

    private static void name(Situation situation, String... checks) {
        CHECKS.put(situation, Stream.of(checks).filter(Named::exists).toList());
    }

    private static boolean exists(String check) {
        return Checks.ALL.stream().anyMatch(rule -> rule.name().equals(check));
    }

    /** Whether a finding with a name of its own settles units, so that the general checks are silent on its lines. */
    static boolean settlesUnits(Finding finding) {
        return finding.changes().stream().anyMatch(change -> change instanceof Change.Units);
    }

    static List<String> of(Situation situation) {
        return CHECKS.getOrDefault(situation, List.of());
    }
}
