package org.cannula.checks;

import java.util.List;
import java.util.stream.Stream;
import org.cannula.basis.Rule;

/** The list of checks, in the order in which they explain a line: what has a name of its own before what is general. */
public final class Checks {

    /** Checks that name what is wrong. */
    public static final List<Check> NAMED = List.of(
            // who bills, and with which codes and dates
            ProfessionalInFacilityPlace.RULE,
            CodeIsNotInForce.RULE,
            CodeIsNotForThisBiller.RULE,
            LineDateOutsideTheClaim.RULE,
            LineBilledTwice.RULE,
            BilledAfterInpatientOrder.RULE,
            BilledInThePaymentWindow.RULE,
            // initial services and what is added to them
            RepeatPushInOffice.RULE,
            ConcurrentBilledTwice.RULE,
            StayBilledDayByDay.RULE,
            HydrationIsInitialBesideADrug.RULE,
            WrongServiceIsInitial.RULE,
            TwoInitialsAtOneAccess.RULE,
            InitialBilledAgainOnAnotherClaim.RULE,
            AddOnWithoutPrimary.RULE,
            ConcurrentWithoutASecondInfusion.RULE,
            MoreNewDrugsThanGiven.RULE,
            // minutes
            TimesAreNotDocumented.RULE,
            MoreMinutesThanTheClock.RULE,
            // edits, and what belongs to another service
            UnitsOverMue.RULE,
            VisitBilledWithAnAdministration.RULE,
            AccessBilledWithTheInfusion.RULE,
            PortFlushBesideAnotherService.RULE,
            PumpReturnBilledAgain.RULE,
            PunctureBilledWithItsChemotherapy.RULE,
            ProductHasItsOwnAdministrationCode.RULE,
            IntegralServiceBilled.RULE,
            FluidBilledBesideATransfusion.RULE,
            HomeInfusionBilledHere.RULE,
            EditedPairBilledTogether.RULE,
            SeparateServiceNotMarked.RULE,
            SeparateModifierWithoutCause.RULE,
            // readings, dates, and what a payer may ask about
            ClaimFollowsAnotherReading.RULE,
            BilledOnAnotherDate.RULE,
            HydrationWithoutItsOwnDiagnosis.RULE,
            RevenueCodeOfAnotherService.RULE,
            PayerEditMatches.RULE);

    /** Checks of the drugs themselves and of the administration that goes with them. */
    public static final List<Check> DRUGS = List.of(
            AdministrationWithoutDrug.RULE,
            DrugWithoutAdministration.RULE,
            ChemotherapyWithoutItsDrug.RULE,
            ChemotherapyDrugGivenAsAnother.RULE,
            HormonalInjectionMistaken.RULE,
            DrugUnitsBeyondDose.RULE,
            DocumentedDrugNotBilled.RULE,
            BilledDrugNotDocumented.RULE,
            DrugBilledOnAnotherDate.RULE,
            DrugUnitsInFractions.RULE,
            DiscardedUnitsMisstated.RULE,
            DiscardedUnitsFillNoContainer.RULE,
            DiscardedDrugWithoutGivenDrug.RULE,
            SingleDoseDrugWithoutJwOrJz.RULE,
            JwBesideJz.RULE,
            JzBeforeItBegan.RULE,
            MultiDoseDrugMarkedAsSingleDose.RULE,
            PackagedDrugBilledAsDiscarded.RULE,
            DrugCodeNotInForce.RULE,
            NdcOfAnotherDrug.RULE,
            NdcQuantityContradictsUnits.RULE,
            RouteModifierMissing.RULE,
            SelfAdministeredDrugBilled.RULE);

    /** Checks that only say that chart and claim differ; silent on a line that a named check explains. */
    public static final List<Check> GENERAL = List.of(BilledBeyondDocumentation.RULE, DocumentedNotBilled.RULE);

    /** All of them, in that order. */
    public static final List<Check> ALL =
            Stream.of(NAMED, DRUGS, GENERAL).flatMap(List::stream).toList();

    /** Everything in this package that has a page: the checks, and the ruling of the pairing. */
    public static final List<Rule> PAGES = Stream.of(ALL, List.of(ClaimIsHeldToTheReadingItFollows.RULE))
            .<Rule>flatMap(List::stream)
            .toList();

    private Checks() {}
}
