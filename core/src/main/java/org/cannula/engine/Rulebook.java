package org.cannula.engine;

import java.util.List;
import org.cannula.basis.Rule;
import org.cannula.rules.AbsoluteUnitsCountOverVisits;
import org.cannula.rules.AdditionalHourNeedsThirtyOneMinutes;
import org.cannula.rules.ArterialRouteHasItsOwnCodes;
import org.cannula.rules.BagChangeContinuesTheRun;
import org.cannula.rules.BolusBelongsToItsDrip;
import org.cannula.rules.ConcurrentChemotherapyHasNoCode;
import org.cannula.rules.ConcurrentNeedsAPrimary;
import org.cannula.rules.ConcurrentOncePerEncounter;
import org.cannula.rules.DateOfServiceIsCovered;
import org.cannula.rules.DiscardedDrugIsReported;
import org.cannula.rules.DiscontinuedInfusionIsCodedAsGiven;
import org.cannula.rules.DrugDecidesTheFamily;
import org.cannula.rules.DrugUnitsRoundUp;
import org.cannula.rules.EachNewDrugIsOnePush;
import org.cannula.rules.EditedPairTakesAModifier;
import org.cannula.rules.FacilityHierarchyPicksTheInitial;
import org.cannula.rules.FacilityReportsInAFacilityPlace;
import org.cannula.rules.HandPushStaysAPush;
import org.cannula.rules.HormonalAntineoplasticHasItsOwnInjection;
import org.cannula.rules.HydrationCeilingNeedsRecords;
import org.cannula.rules.HydrationIsSecondaryToDrugs;
import org.cannula.rules.HydrationMeetsTheVolumeFloor;
import org.cannula.rules.HydrationRunsThirtyOneMinutes;
import org.cannula.rules.HydrationSegmentStandsAlone;
import org.cannula.rules.HydrationYieldsToDrugs;
import org.cannula.rules.IncidentalFluidIsNotReported;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.rules.InfusionsRunTogether;
import org.cannula.rules.InjectionsAreReportedEach;
import org.cannula.rules.InpatientOrderEndsOutpatientCoding;
import org.cannula.rules.IntegralServiceIsNotReported;
import org.cannula.rules.KeepOpenRateIsNotHydration;
import org.cannula.rules.LongPumpInfusionIsOneStart;
import org.cannula.rules.MainReasonPicksTheInitial;
import org.cannula.rules.MissingStopIsAskedFor;
import org.cannula.rules.MixedInOneBagIsOneService;
import org.cannula.rules.NextBagEndsTheFormer;
import org.cannula.rules.OfficeMayLeadWithHydration;
import org.cannula.rules.OnBodyInjectorIsAppliedOnce;
import org.cannula.rules.OneInitialPerStay;
import org.cannula.rules.OnlyTimeInTheFacilityCounts;
import org.cannula.rules.OrderedPreHydrationIsBillable;
import org.cannula.rules.OtherProductsHaveTheirOwnCodes;
import org.cannula.rules.OverlappingMinutesCountOnce;
import org.cannula.rules.PortFlushStandsAlone;
import org.cannula.rules.PumpRefillNamesItsPump;
import org.cannula.rules.RepeatInfusionEarnsAdditionalHours;
import org.cannula.rules.RepeatPushIsForFacilities;
import org.cannula.rules.RepeatPushWaitsThirtyOneMinutes;
import org.cannula.rules.RouteNamesTheCode;
import org.cannula.rules.SecondAccessNeedsAReason;
import org.cannula.rules.SeparateAccessOrVisitTakesAModifier;
import org.cannula.rules.SequentialInfusionNeedsANewDrug;
import org.cannula.rules.ShortHydrationMayBeAPush;
import org.cannula.rules.StopIsDerivedFromVolumeAndRate;
import org.cannula.rules.SubcutaneousInfusionHasItsOwnCodes;
import org.cannula.rules.ThirdConcurrentDrugHasNoCode;
import org.cannula.rules.UncoveredMinutesAreAShortInfusion;
import org.cannula.rules.UnitIsDatedByItsThreshold;
import org.jspecify.annotations.Nullable;

/** The one list of coding rules; a test proves that it equals the folder and that every rule has its page. */
public final class Rulebook {

    /** Every coding rule, by name. */
    public static final List<Rule> RULES = List.of(
            AbsoluteUnitsCountOverVisits.RULE,
            AdditionalHourNeedsThirtyOneMinutes.RULE,
            ArterialRouteHasItsOwnCodes.RULE,
            BagChangeContinuesTheRun.RULE,
            BolusBelongsToItsDrip.RULE,
            ConcurrentChemotherapyHasNoCode.RULE,
            ConcurrentNeedsAPrimary.RULE,
            ConcurrentOncePerEncounter.RULE,
            DateOfServiceIsCovered.RULE,
            DiscardedDrugIsReported.RULE,
            DiscontinuedInfusionIsCodedAsGiven.RULE,
            DrugDecidesTheFamily.RULE,
            DrugUnitsRoundUp.RULE,
            EachNewDrugIsOnePush.RULE,
            EditedPairTakesAModifier.RULE,
            FacilityHierarchyPicksTheInitial.RULE,
            FacilityReportsInAFacilityPlace.RULE,
            HandPushStaysAPush.RULE,
            HormonalAntineoplasticHasItsOwnInjection.RULE,
            HydrationCeilingNeedsRecords.RULE,
            HydrationIsSecondaryToDrugs.RULE,
            HydrationMeetsTheVolumeFloor.RULE,
            HydrationRunsThirtyOneMinutes.RULE,
            HydrationSegmentStandsAlone.RULE,
            HydrationYieldsToDrugs.RULE,
            IncidentalFluidIsNotReported.RULE,
            InfusionRunsSixteenMinutes.RULE,
            InfusionsRunTogether.RULE,
            InjectionsAreReportedEach.RULE,
            InpatientOrderEndsOutpatientCoding.RULE,
            IntegralServiceIsNotReported.RULE,
            KeepOpenRateIsNotHydration.RULE,
            LongPumpInfusionIsOneStart.RULE,
            MainReasonPicksTheInitial.RULE,
            MissingStopIsAskedFor.RULE,
            MixedInOneBagIsOneService.RULE,
            NextBagEndsTheFormer.RULE,
            OfficeMayLeadWithHydration.RULE,
            OnBodyInjectorIsAppliedOnce.RULE,
            OneInitialPerStay.RULE,
            OnlyTimeInTheFacilityCounts.RULE,
            OrderedPreHydrationIsBillable.RULE,
            OtherProductsHaveTheirOwnCodes.RULE,
            OverlappingMinutesCountOnce.RULE,
            PortFlushStandsAlone.RULE,
            PumpRefillNamesItsPump.RULE,
            RepeatInfusionEarnsAdditionalHours.RULE,
            RepeatPushIsForFacilities.RULE,
            RepeatPushWaitsThirtyOneMinutes.RULE,
            RouteNamesTheCode.RULE,
            SecondAccessNeedsAReason.RULE,
            SeparateAccessOrVisitTakesAModifier.RULE,
            SequentialInfusionNeedsANewDrug.RULE,
            ShortHydrationMayBeAPush.RULE,
            StopIsDerivedFromVolumeAndRate.RULE,
            SubcutaneousInfusionHasItsOwnCodes.RULE,
            ThirdConcurrentDrugHasNoCode.RULE,
            UncoveredMinutesAreAShortInfusion.RULE,
            UnitIsDatedByItsThreshold.RULE);

    private Rulebook() {}

    /** The rule of that name, or null. */
    public static @Nullable Rule named(String name) {
        for (Rule rule : RULES) {
            if (rule.name().equals(name)) {
                return rule;
            }
        }
        return null;
    }
}
