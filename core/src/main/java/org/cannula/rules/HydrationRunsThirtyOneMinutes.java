package org.cannula.rules;

import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Hydration of 30 minutes or less is not reported and never becomes a push. */
public final class HydrationRunsThirtyOneMinutes extends Rule {

    public static final HydrationRunsThirtyOneMinutes RULE = new HydrationRunsThirtyOneMinutes();

    private HydrationRunsThirtyOneMinutes() {
        super(
                Citation.of("A54635", "Noridian, version of 2025-09-25", "2026-11-01"),
                Citation.of("Noridian JE, hydration page", "31 minutes", "2026-11-01"),
                Citation.of("Select Health policy 09", "more than 15 minutes in its offices", "2026-11-01"));
    }
    /** Whether so many net minutes are reportable. */
    public Ruling<Boolean> decide(Readings readings, int minutes) {
        int least = readings.number(Knob.HYDRATION_MINIMUM);
        return new Ruling<>(
                minutes >= least,
                because(
                        minutes >= least
                                ? "{} minutes of hydration reach the minimum of {}"
                                : "{} minutes of hydration stay below the minimum of {}: not reported",
                        minutes,
                        least));
    }

    /**
     * Why hydration earned nothing.
     *
     * @param stretches net minutes of each stretch between what interrupted it, in clock order
     */
    public Ruling<Boolean> shortfall(Readings readings, List<Integer> stretches) {
        if (stretches.size() < 2) {
            return decide(readings, stretches.isEmpty() ? 0 : stretches.get(0));
        }
        StringBuilder minutes = new StringBuilder();
        for (int i = 0; i < stretches.size(); i++) {
            minutes.append(i == 0 ? "" : i + 1 == stretches.size() ? " and " : ", ")
                    .append(stretches.get(i));
        }
        return new Ruling<>(
                false,
                because(
                        "stretches of {} minutes of hydration each stay below the minimum of {}: not reported",
                        minutes.toString(),
                        readings.number(Knob.HYDRATION_MINIMUM)));
    }
}
