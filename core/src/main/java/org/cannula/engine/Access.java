package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.rules.BolusBelongsToItsDrip;
import org.cannula.rules.DiscontinuedInfusionIsCodedAsGiven;
import org.cannula.rules.HandPushStaysAPush;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.rules.ShortHydrationMayBeAPush;

/** One venous access and what ran through it, sorted into infusions, pushes and hydration. */
final class Access {

    /** Stands for everything that does not use a venous access. */
    static final Access NONE = new Access("");

    final String site;

    /** Drug runs of 16 minutes or more. */
    final List<Given> infusions = new ArrayList<>();

    /** Drugs pushed by hand and runs of 15 minutes or less. */
    final List<Given> pushes = new ArrayList<>();

    /** Runs of hydration. */
    final List<Given> hydration = new ArrayList<>();

    /** Runs stopped early that keep their infusion code under modifier 53. */
    final List<Given> reduced = new ArrayList<>();

    /** Minutes of infusions that are not hydration, whatever they earn. */
    Minutes underInfusions = Minutes.NONE;

    /** Minutes of pushes. */
    Minutes underPushes = Minutes.NONE;

    /** Whether its lines carry the modifier of a second access. */
    boolean second;

    private Access(String site) {
        this.site = site;
    }

    /** Sorts what ran through an access; {@code uncoded} things only take minutes from hydration. */
    static Access of(String site, Sheet sheet, List<Given> coded, List<Given> uncoded) {
        Access access = new Access(site);
        List<Given> drugBags = new ArrayList<>();
        List<Given> fluidBags = new ArrayList<>();
        for (Given given : coded) {
            if (given.isHydration()) {
                fluidBags.add(given); // hydration never becomes a push, whatever the route says
            } else if (given.route() == Route.IV_INFUSION) {
                drugBags.add(given);
            } else if (access.staysAPush(sheet, given)) {
                access.push(given);
            } else {
                drugBags.add(given.as(Route.IV_INFUSION));
            }
        }
        for (Given run : Runs.ofDrugs(sheet, drugBags)) {
            access.drugRun(sheet, run);
        }
        for (Given run : fluidBags.isEmpty() ? fluidBags : Runs.ofHydration(sheet, fluidBags)) {
            access.hydrationRun(sheet, run);
        }
        for (Given given : uncoded) {
            if (given.purpose() != Purpose.FLUSH) {
                boolean infusion = given.route() == Route.IV_INFUSION
                        || !HandPushStaysAPush.RULE
                                .decide(sheet.readings, given.minutes())
                                .value();
                if (infusion) {
                    access.underInfusions = access.underInfusions.plus(given.running());
                } else {
                    access.underPushes = access.underPushes.plus(given.running());
                }
            }
        }
        access.infusions.sort(Given.BY_START);
        access.joinBoluses();
        access.pushes.sort(Given.BY_START);
        access.hydration.sort(Given.BY_START);
        return access;
    }

    private void push(Given push) {
        pushes.add(push);
        underPushes = underPushes.plus(push.running());
    }

    private boolean staysAPush(Sheet sheet, Given given) {
        Ruling<Boolean> push = HandPushStaysAPush.RULE.decide(sheet.readings, given.minutes());
        if (given.minutes() >= InfusionRunsSixteenMinutes.MINIMUM) {
            sheet.tally.note(given, push.because());
        }
        return push.value();
    }

    private void drugRun(Sheet sheet, Given run) {
        Ruling<Boolean> infusion = InfusionRunsSixteenMinutes.RULE.decide(run.minutes());
        if (infusion.value()) {
            infusions.add(run);
            underInfusions = underInfusions.plus(run.running());
        } else if (isReduced(sheet, run)) {
            infusions.add(run);
            reduced.add(run);
            underInfusions = underInfusions.plus(run.running());
        } else {
            push(run);
        }
    }

    private static boolean isReduced(Sheet sheet, Given run) {
        if (run.parts().stream().noneMatch(Administration::discontinued)) {
            return false;
        }
        Ruling<Boolean> reduced = DiscontinuedInfusionIsCodedAsGiven.RULE.reducedByModifier(sheet.readings);
        sheet.tally.note(run, reduced.because());
        return reduced.value();
    }

    private void hydrationRun(Sheet sheet, Given run) {
        if (run.minutes() < InfusionRunsSixteenMinutes.MINIMUM) {
            Ruling<Boolean> push = ShortHydrationMayBeAPush.RULE.decide(sheet.readings, run.minutes());
            if (push.value()) {
                sheet.tally.note(run, push.because());
                pushes.add(run);
                return;
            }
        }
        hydration.add(run);
    }

    /** What began on one date, where a payer starts anew on each; minutes under drugs are those of the whole stay. */
    Access on(LocalDate date, Sheet sheet) {
        Access part = new Access(site);
        part.underInfusions = underInfusions;
        part.underPushes = underPushes;
        part.reduced.addAll(reduced);
        copy(infusions, part.infusions, date, sheet);
        copy(pushes, part.pushes, date, sheet);
        copy(hydration, part.hydration, date, sheet);
        return part;
    }

    private static void copy(List<Given> from, List<Given> to, LocalDate date, Sheet sheet) {
        for (Given given : from) {
            if (sheet.startDate(given).equals(date)) {
                to.add(given);
            }
        }
    }

    /** Dates on which something began here. */
    Set<LocalDate> dates(Sheet sheet) {
        Set<LocalDate> dates = new TreeSet<>();
        for (List<Given> kind : List.of(infusions, pushes, hydration)) {
            kind.forEach(given -> dates.add(sheet.startDate(given)));
        }
        return dates;
    }

    /** A bolus at once before a run that is itself no more than a push is one push with it, and with no other run. */
    private void joinBoluses() {
        pushes.sort(Given.BY_START);
        List<Given> boluses = new ArrayList<>(pushes);
        boluses.removeIf(Access::isShortRun);
        for (Given run : List.copyOf(pushes)) {
            List<Given> one = new ArrayList<>(List.of(run));
            for (Given bolus : boluses) {
                if (isShortRun(run)
                        && bolus.substance().equals(run.substance())
                        && BolusBelongsToItsDrip.RULE
                                .decide(run.label(), run.start() - bolus.start())
                                .value()) {
                    one.add(bolus);
                }
            }
            if (one.size() > 1) {
                boluses.removeAll(one);
                pushes.removeAll(one);
                pushes.add(run.joined(one, run.substance(), run.label(), run.category()));
            }
        }
    }

    private static boolean isShortRun(Given push) {
        return push.route() == Route.IV_INFUSION || push.unconfirmed();
    }

    /** Whether a drug of this key ran here as an infusion. */
    boolean infused(String substance) {
        return infusions.stream().anyMatch(run -> run.substance().equals(substance));
    }
}
