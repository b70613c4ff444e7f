package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.checks.Charted;
import org.cannula.checks.Documentation;
import org.cannula.checks.DosePairing;
import org.cannula.checks.Pairing;
import org.cannula.checks.RanTogether;
import org.cannula.checks.Timeline;
import org.cannula.claim.Claim;
import org.cannula.policy.Readings;
import org.cannula.rules.SecondAccessNeedsAReason;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/** What a chart shows as the coder places it in time, for the checks that ask what ran when and beside what. */
final class ChartedVisit {

    private ChartedVisit() {}

    static Documentation of(
            Visit visit, Readings readings, CodedVisit coded, Pairing pairing, DosePairing doses, List<Claim> sharing) {
        Clock clock = new Clock(visit);
        Sheet sheet = new Sheet(visit, readings, clock, new Concurrency(Concurrency.Primary.UNKNOWN));
        List<Charted> given = given(sheet);
        Timeline timeline = timeline(clock);
        return new Documentation(
                visit, coded, pairing, doses, given, new RanTogether(given, coded, timeline::date), timeline, sharing);
    }

    private static List<Charted> given(Sheet sheet) {
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
        List<Charted> charted = new ArrayList<>();
        for (Given given : Bags.mix(sheet, here)) {
            boolean ownAccess = SecondAccessNeedsAReason.RULE
                    .decide(sheet.visit.secondAccess(), given.site())
                    .value();
            charted.add(new Charted(
                    ownAccess ? given.site() : "",
                    given.substance(),
                    given.label(),
                    given.route(),
                    given.category(),
                    given.ids(),
                    given.start(),
                    given.running()));
        }
        return charted;
    }

    private static Timeline timeline(Clock clock) {
        return new Timeline() {
            @Override
            public LocalDate date(long minute) {
                return clock.date(minute);
            }

            @Override
            public String time(long minute) {
                return clock.time(minute, clock.visitDate());
            }
        };
    }
}
