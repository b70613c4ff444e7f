package org.cannula.engine;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.policy.Readings;
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
    static Access of(String site, Readings readings, List<Given> coded, List<Given> uncoded) {
        Access access = new Access(site);
        List<Given> drugBags = new ArrayList<>();
        List<Given> fluidBags = new ArrayList<>();
        for (Given given : coded) {
            if (given.isHydration()) {
                fluidBags.add(given); // hydration never becomes a push, whatever the route says
            } else if (given.route() == Route.IV_INFUSION) {
                drugBags.add(given);
            } else if (HandPushStaysAPush.RULE.decide(readings, given.minutes()).value()) {
                access.push(given);
            } else {
                drugBags.add(given.as(Route.IV_INFUSION));
            }
        }
        for (Given run : Runs.ofDrugs(readings, drugBags)) {
            access.drugRun(readings, run);
        }
        for (Given run : fluidBags.isEmpty() ? fluidBags : Runs.ofHydration(readings, fluidBags)) {
            access.hydrationRun(readings, run);
        }
        for (Given given : uncoded) {
            if (given.purpose() != Purpose.FLUSH) {
                if (given.route() == Route.IV_INFUSION) {
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

    private void drugRun(Readings readings, Given run) {
        boolean stoppedEarly = run.parts().stream().anyMatch(Administration::discontinued);
        Ruling<Boolean> infusion = InfusionRunsSixteenMinutes.RULE.decide(run.minutes());
        if (infusion.value()) {
            infusions.add(run);
            underInfusions = underInfusions.plus(run.running());
        } else if (stoppedEarly
                && DiscontinuedInfusionIsCodedAsGiven.RULE
                        .reducedByModifier(readings)
                        .value()) {
            infusions.add(run);
            reduced.add(run);
            underInfusions = underInfusions.plus(run.running());
        } else {
            push(run);
        }
    }

    private void hydrationRun(Readings readings, Given run) {
        if (run.minutes() < InfusionRunsSixteenMinutes.MINIMUM
                && ShortHydrationMayBeAPush.RULE.decide(readings, run.minutes()).value()) {
            pushes.add(run);
        } else {
            hydration.add(run);
        }
    }

    /** A bolus at once before a run that is itself no more than a push is one push with it. */
    private void joinBoluses() {
        pushes.sort(Given.BY_START);
        for (int r = 0; r < pushes.size(); r++) {
            Given run = pushes.get(r);
            if (!isShortRun(run)) {
                continue;
            }
            List<Given> one = new ArrayList<>(List.of(run));
            for (Given bolus : List.copyOf(pushes)) {
                if (!isShortRun(bolus)
                        && bolus.substance().equals(run.substance())
                        && BolusBelongsToItsDrip.RULE
                                .decide(run.label(), run.start() - bolus.start())
                                .value()) {
                    one.add(bolus);
                }
            }
            if (one.size() > 1) {
                pushes.removeAll(one);
                pushes.add(run.joined(one, run.substance(), run.label(), run.category()));
                joinBoluses();
                return;
            }
        }
    }

    private static boolean isShortRun(Given push) {
        return push.parts().size() == 1 && (push.route() == Route.IV_INFUSION || push.unconfirmed());
    }

    /** Whether a drug of this key ran here as an infusion. */
    boolean infused(String substance) {
        return infusions.stream().anyMatch(run -> run.substance().equals(substance));
    }
}
