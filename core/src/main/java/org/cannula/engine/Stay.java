package org.cannula.engine;

import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.rules.InpatientOrderEndsOutpatientCoding;
import org.cannula.rules.OnlyTimeInTheFacilityCounts;
import org.jspecify.annotations.Nullable;

/** Clips what was given to the time the patient was here as an outpatient. */
final class Stay {

    private final Sheet sheet;
    private final long arrived;
    private final long departed;
    private final long inpatient;

    Stay(Sheet sheet) {
        this.sheet = sheet;
        arrived = minute(sheet.visit.arrived(), Long.MIN_VALUE);
        departed = minute(sheet.visit.departed(), Long.MAX_VALUE);
        inpatient = minute(sheet.visit.inpatientFrom(), Long.MAX_VALUE);
    }

    private static long minute(@Nullable Moment moment, long otherwise) {
        return moment == null ? otherwise : moment.minute();
    }

    /** What of it counts here, or null where nothing does; {@code coded} things say why. */
    @Nullable
    Given clip(Given given, boolean coded) {
        if (given.day() != null) {
            return given; // its place on the time line is made up
        }
        if (given.start() >= inpatient) {
            return refuse(given, coded, InpatientOrderEndsOutpatientCoding.RULE.before(given.start(), inpatient));
        }
        Route route = given.route();
        if (route == Route.PUMP_START || route == Route.IA_PUMP_START || route == Route.ON_BODY) {
            return given;
        }
        boolean infusion = !route.isMoment();
        Given kept = given;
        if (given.running().isEmpty()) {
            if (given.start() < arrived) {
                return refuse(given, coded, OnlyTimeInTheFacilityCounts.RULE.early());
            }
            if (infusion) {
                if (coded) {
                    sheet.tally.ask(
                            given.ids(),
                            given.label() + " is charted to start and stop at "
                                    + sheet.clock.time(given.start(), sheet.clock.visitDate())
                                    + ": when did it really run?");
                }
                return refuse(given, coded, InfusionRunsSixteenMinutes.RULE.nothing());
            }
        } else {
            Ruling<Minutes> here = OnlyTimeInTheFacilityCounts.RULE.clip(
                    given.running(), arrived, infusion ? departed : Long.MAX_VALUE);
            Ruling<Minutes> before = InpatientOrderEndsOutpatientCoding.RULE.clip(here.value(), inpatient);
            if (before.value().isEmpty()) {
                return refuse(given, coded, here.value().isEmpty() ? here : before);
            }
            if (coded && given.start() < arrived) {
                sheet.tally.review(given, here.because());
            }
            if (before.value().count() < given.minutes()) {
                kept = given.running(before.value());
            }
        }
        if (coded && given.stop() > departed) {
            sheet.tally.ask(
                    given.ids(),
                    given.label() + " is documented until " + sheet.clock.time(given.stop(), sheet.clock.visitDate())
                            + ", after departure at "
                            + sheet.clock.time(departed, sheet.clock.visitDate()) + ": which is right?");
        }
        return kept;
    }

    private @Nullable Given refuse(Given given, boolean coded, Ruling<?> ruling) {
        if (coded) {
            sheet.tally.notCoded(given, ruling.because());
        }
        return null;
    }
}
