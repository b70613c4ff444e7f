package org.cannula.cases.labelled;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cannula.checks.Checks;

/**
 * Which check speaks of which situation. The first of a list is the one whose recall a label of the situation counts for; the
 * others may say it in its place. An empty list: no check yet.
 */
final class Named {

    private static final Map<Situation, List<String>> CHECKS = new EnumMap<>(Situation.class);

    static {
        name(Situation.CONCURRENT_AGAIN, "ConcurrentBilledTwice");
        name(Situation.CONCURRENT_ALONE, "ConcurrentWithoutASecondInfusion");
        name(
                Situation.SECOND_INITIAL,
                "TwoInitialsAtOneAccess",
                "HydrationIsInitialBesideADrug",
                "StayBilledDayByDay",
                "WrongServiceIsInitial");
        name(
                Situation.INITIAL_ON_TWO_CLAIMS,
                "InitialBilledAgainOnAnotherClaim",
                "BilledBeyondDocumentation",
                "LineBilledTwice",
                "TwoInitialsAtOneAccess");
        name(Situation.HYDRATION_INITIAL, "HydrationIsInitialBesideADrug", "TwoInitialsAtOneAccess");
        name(Situation.RANK_SWAPPED, "WrongServiceIsInitial");
        name(Situation.ADD_ON_ALONE, "AddOnWithoutPrimary");
        name(Situation.UNITS_OVER_EDIT, "UnitsOverMue");
        name(
                Situation.PAIR_EDITED,
                "EditedPairBilledTogether",
                "SeparateServiceNotMarked",
                "VisitBilledWithAnAdministration",
                "AccessBilledWithTheInfusion",
                "PortFlushBesideAnotherService");
        name(Situation.MODIFIER_WITHOUT_REASON, "SeparateModifierWithoutCause");
        name(
                Situation.MODIFIER_MISSING,
                "SeparateServiceNotMarked",
                "EditedPairBilledTogether",
                // What settles the units of initial services marks them too.
                "TwoInitialsAtOneAccess");
        name(Situation.REPEAT_PUSH_OFFICE, "RepeatPushInOffice");
        name(Situation.FACILITY_PLACE, "ProfessionalInFacilityPlace");
        name(
                Situation.ACCESS_BUNDLED,
                "AccessBilledWithTheInfusion",
                "PortFlushBesideAnotherService",
                "EditedPairBilledTogether");
        name(Situation.VISIT_UNMARKED, "VisitBilledWithAnAdministration", "EditedPairBilledTogether");
        name(Situation.PUMP_INCLUDED, "PumpReturnBilledAgain", "PortFlushBesideAnotherService");
        name(Situation.PUNCTURE_INCLUDED, "PunctureBilledWithItsChemotherapy");
        name(
                Situation.DUPLICATE_LINE,
                "LineBilledTwice",
                "TwoInitialsAtOneAccess",
                "UnitsOverMue",
                // Beside the chart a drug billed twice is twice its dose, or twice what was lost of it.
                "DrugUnitsBeyondDose",
                "DiscardedUnitsMisstated");
        name(Situation.DUPLICATE_CLAIM, "LineBilledTwice", "InitialBilledAgainOnAnotherClaim", "UnitsOverMue");
        name(Situation.CODE_NOT_IN_FORCE, "CodeIsNotInForce");
        name(Situation.DATE_OUTSIDE_CLAIM, "LineDateOutsideTheClaim");
        name(
                Situation.BEYOND_CHART,
                "BilledBeyondDocumentation",
                "ConcurrentBilledTwice",
                "ConcurrentWithoutASecondInfusion",
                "HydrationIsInitialBesideADrug",
                "IntegralServiceBilled",
                "LineBilledTwice",
                "MoreMinutesThanTheClock",
                "MoreNewDrugsThanGiven",
                "ProductHasItsOwnAdministrationCode",
                "StayBilledDayByDay",
                // Never an error: where the chart leaves a time open.
                "TimesAreNotDocumented",
                "TwoInitialsAtOneAccess",
                "WrongServiceIsInitial");
        name(Situation.NOT_BILLED, "DocumentedNotBilled");
        name(Situation.OTHER_DATE, "BilledOnAnotherDate");
        name(Situation.OTHER_READING, "ClaimFollowsAnotherReading", "ConcurrentBilledTwice");
        name(Situation.MORE_THAN_DRUGS, "MoreNewDrugsThanGiven");
        name(Situation.BEYOND_THE_CLOCK, "MoreMinutesThanTheClock", "UnitsOverMue");
        name(Situation.TIMES_MISSING, "TimesAreNotDocumented", "BilledBeyondDocumentation");
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
        name(Situation.PAYMENT_WINDOW, "BilledInThePaymentWindow");
        name(Situation.INTEGRAL, "IntegralServiceBilled");
        name(Situation.AFTER_ORDER, "BilledAfterInpatientOrder");
        name(Situation.CODE_BY_THE_VISIT, "CodeIsNotForThisBiller");
        name(Situation.DRUG_NOT_CHARTED, "BilledDrugNotDocumented");
        name(Situation.DRUG_ON_OTHER_DATE, "DrugBilledOnAnotherDate");
        name(Situation.HORMONAL_MISTAKEN, "HormonalInjectionMistaken");
        name(Situation.MULTI_DOSE, "MultiDoseDrugMarkedAsSingleDose");
        name(Situation.FRACTION, "DrugUnitsInFractions");
        name(Situation.DRUG_NUMBER_ENDED, "DrugCodeNotInForce");
        name(Situation.REVENUE_CODE, "RevenueCodeOfAnotherService");
        name(Situation.HYDRATION_DIAGNOSIS, "HydrationWithoutItsOwnDiagnosis");
        name(Situation.HOME_INFUSION, "HomeInfusionBilledHere");
        name(Situation.BESIDE_TRANSFUSION, "FluidBilledBesideATransfusion");
        name(Situation.OWN_ADMINISTRATION, "ProductHasItsOwnAdministrationCode");
        name(Situation.OTHER_PACKAGE, "NdcOfAnotherDrug");
        name(Situation.PACKAGE_QUANTITY, "NdcQuantityContradictsUnits");
    }

    private Named() {}

    private static void name(Situation situation, String... checks) {
        CHECKS.put(situation, Stream.of(checks).filter(Named::exists).toList());
    }

    private static boolean exists(String check) {
        return Checks.ALL.stream().anyMatch(rule -> rule.name().equals(check));
    }

    static List<String> of(Situation situation) {
        return CHECKS.getOrDefault(situation, List.of());
    }
}
