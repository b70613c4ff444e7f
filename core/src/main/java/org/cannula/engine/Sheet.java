package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.policy.Readings;
import org.cannula.rules.UnitIsDatedByItsThreshold;

/** The working sheet of one derivation: the visit, the readings in force, its clock and what was found so far. */
final class Sheet {

    final Visit visit;
    final Readings readings;
    final Clock clock;
    final Tally tally = new Tally();
    final Concurrency concurrency;

    Sheet(Visit visit, Readings readings, Clock clock, Concurrency concurrency) {
        this.visit = visit;
        this.readings = readings;
        this.clock = clock;
        this.concurrency = concurrency;
    }

    boolean isProfessional() {
        return readings.setting() == Setting.PROFESSIONAL;
    }

    /** The date a service began on. */
    LocalDate startDate(Given given) {
        LocalDate day = given.day();
        boolean fromItsStart = given.running().isEmpty()
                || given.parts().stream().anyMatch(part -> part.route().isMoment());
        return day != null
                ? day
                : clock.date(fromItsStart ? given.start() : given.running().first());
    }

    /**
     * Units of a timed service.
     *
     * @param net the minutes it is counted with
     * @param begun the minutes whose first one dates the whole service where units are not dated by threshold
     * @param first running minute at which the first of these units is earned
     * @param from hour of the service the first of these units pays for, from 0
     * @param count number of units
     */
    List<Tally.Unit> units(Given given, Minutes net, Minutes begun, int first, int from, int count) {
        return units(given, net, begun, begun.first(), first, from, count);
    }

    /** The same, for a service of several runs: {@code startMinute} is the minute whose date dates the whole service. */
    List<Tally.Unit> units(Given given, Minutes net, Minutes begun, long startMinute, int first, int from, int count) {
        List<Tally.Unit> units = new ArrayList<>(count);
        boolean straddles = straddles(given, begun);
        boolean byThreshold = false;
        if (straddles) {
            Ruling<Boolean> dating = UnitIsDatedByItsThreshold.RULE.byThreshold(readings);
            tally.note(given, dating.because());
            byThreshold = dating.value();
        }
        LocalDate start = given.day() != null ? given.day() : clock.date(startMinute);
        for (int i = 0; i < count; i++) {
            LocalDate date = byThreshold ? clock.date(net.reached(first + 60 * i) - 1) : start;
            units.add(new Tally.Unit(date, net.slice(60 * (from + i), 60 * (from + i + 1))));
        }
        return units;
    }

    private boolean straddles(Given given, Minutes begun) {
        return given.day() == null && !clock.date(begun.first()).equals(clock.date(begun.end() - 1));
    }
}
