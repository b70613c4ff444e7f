package org.cannula.cases.labelled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The kinds of billing error, by name. */
final class Kinds {

    private static final Map<String, Edit> ALL = new LinkedHashMap<>();

    static {
        one("concurrent for every hour", ConcurrentEdits::everyHour);
        one("concurrent at every restart", ConcurrentEdits::everyRestart);
        one("concurrent for every drug", ConcurrentEdits::everyDrug);
        one("concurrent without a second drug", ConcurrentEdits::withoutOne);
        one("hours nobody gave", UnitEdits::moreHours);
        one("more hours than the day has", UnitEdits::moreThanTheDay);
        one("hours not billed", UnitEdits::fewerHours);
        one("line not billed", UnitEdits::missedLine);
        one("new drug twice", UnitEdits::newDrugTwice);
        one("repeat push as a new drug", UnitEdits::repeatAsNewDrug);
        one("repeat push in an office", UnitEdits::repeatInOffice);
        one("units over the unit edit", UnitEdits::overTheUnitEdit);
        one("integral service billed", UnitEdits::integral);
        one("hours begun anew at midnight", UnitEdits::restartedAtMidnight);
        one("second initial", InitialEdits::second);
        one("second initial, marked", InitialEdits::secondMarked);
        one("hydration initial beside a drug", InitialEdits::hydration);
        one("hierarchy swapped", InitialEdits::swapped);
        ALL.put("primary left out", InitialEdits::primaryRemoved);
        ALL.put("modifier without reason", ModifierEdits::withoutReason);
        one("pair without its modifier", ModifierEdits::pairUnmarked);
        one("second access without its modifier", ModifierEdits::secondAccessUnmarked);
        one("visit without 25", ModifierEdits::visitUnmarked);
        one("nurse's visit", ModifierEdits::nurseVisit);
        one("needle billed", NeighbourEdits::needle);
        one("draw from the line billed", NeighbourEdits::drawFromLine);
        one("port flush billed", NeighbourEdits::portFlush);
        one("parts of the clinic's pump", NeighbourEdits::pumpParts);
        one("puncture billed", NeighbourEdits::puncture);
        one("old number", NeighbourEdits::oldNumber);
        one("no such code", NeighbourEdits::noCode);
        one("facility place", NeighbourEdits::facilityPlace);
        one("date outside the claim", DateEdits::outsideTheClaim);
        one("units on another day", DateEdits::otherDay);
        one("line twice", DateEdits::twice);
        ALL.put("claim twice", DateEdits::claimTwice);
        ALL.put("day split over two claims", DateEdits::split);
        ALL.put("another published reading", ReadingEdits::published);
        ALL.put("a reading only a payer could allow", ReadingEdits::settled);
        ALL.put("stop not documented", ChartEdits::stopLost);
        ALL.put("admitted after all", ChartEdits::admitted);
        one("chemotherapy for a plain drug", DrugEdits::upToChemotherapy);
        one("plain for a chemotherapy drug", DrugEdits::downToPlain);
        one("no drug billed", DrugEdits::noDrugs);
        one("one drug not billed", DrugEdits::missedDrug);
        one("no administration billed", DrugEdits::noAdministrations);
        one("more drug units", DrugEdits::moreUnits);
        one("fewer drug units", DrugEdits::fewerUnits);
        one("JZ missing", DrugEdits::jzMissing);
        one("JW missing", DrugEdits::jwMissing);
        one("JZ for what was lost", DrugEdits::jzForWaste);
        one("JW and JZ", DrugEdits::both);
        one("JW for nothing", DrugEdits::jwForNothing);
        one("another amount lost", DrugEdits::otherWaste);
        ALL.put("drugs after an inpatient order", ChartEdits::admittedBefore);
        one("code by the visit", NeighbourEdits::byTheVisit);
        one("drug nobody charted", DrugIdentityEdits::notCharted);
        one("drug on another day", DrugIdentityEdits::otherDay);
        one("hormonal injection mistaken", DrugIdentityEdits::hormonal);
        ALL.put("rest of a multi-dose container", DrugIdentityEdits::multiDose);
        one("half a unit", DrugIdentityEdits::halfUnit);
        one("drug's old number", DrugIdentityEdits::oldNumber);
        one("package of another drug", SurroundingEdits::otherPackage);
        one("package quantity of other units", SurroundingEdits::packageQuantity);
        one("revenue code of another service", SurroundingEdits::revenueCode);
        one("hydration for a tumour", SurroundingEdits::tumourAlone);
        one("home infusion billed here", SurroundingEdits::homeInfusion);
        one("transfusion beside fluid or premedication", SurroundingEdits::transfusion);
        one("vaccine in place of the drug", SurroundingEdits::vaccineForTheDrug);
        ALL.put("vaccine given as an injection", SurroundingEdits::vaccineAsInjection);
    }

    private Kinds() {}

    private static void one(String name, Edit.OfOne edit) {
        ALL.put(name, edit);
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static List<Label> apply(String name, Sample sample, SplittableRandom random) {
        Edit edit = ALL.get(name);
        if (edit == null) {
            throw new IllegalArgumentException("no kind of error is named " + name);
        }
        return edit.apply(sample, random);
    }
}
