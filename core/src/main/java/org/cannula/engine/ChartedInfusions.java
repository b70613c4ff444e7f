package org.cannula.engine;

import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.checks.Infused;
import org.cannula.checks.RanTogether;
import org.cannula.policy.Readings;
import org.cannula.rules.SecondAccessNeedsAReason;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/** The drug infusions of a chart as the coder places them in time, for the checks that ask what ran beside what. */
final class ChartedInfusions {

    private ChartedInfusions() {}

    static RanTogether of(Visit visit, Readings readings, CodedVisit coded) {
        Clock clock = new Clock(visit);
        Sheet sheet = new Sheet(visit, readings, clock, new Concurrency(Concurrency.Primary.UNKNOWN));
        List<Identity> identities = Identity.all(sheet);
        List<@Nullable Given> timed = TimeLine.place(sheet, identities);
        Stay stay = new Stay(sheet);
        List<Given> here = new ArrayList<>();
        for (int i = 0; i < timed.size(); i++) {
            Given given = timed.get(i);
            Given kept = given == null || !identities.get(i).coded() ? null : stay.clip(given, true);
            if (kept != null) {
                here.add(kept);
            }
        }
        List<Infused> infusions = new ArrayList<>();
        for (Given given : Bags.mix(sheet, here)) {
            if (given.route() == Route.IV_INFUSION && !given.isHydration()) {
                boolean ownAccess = SecondAccessNeedsAReason.RULE
                        .decide(visit.secondAccess(), given.site())
                        .value();
                infusions.add(
                        new Infused(ownAccess ? given.site() : "", given.substance(), given.ids(), given.running()));
            }
        }
        return new RanTogether(infusions, coded, clock::date);
    }
}
