package org.cannula.checks;

import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.chart.Route;
import org.cannula.codes.Category;

/**
 * Something that was given, as the coder placed it in time: one administration, or what was mixed in one container.
 *
 * @param access the venous access; equal where the chart gives no reason for a second one
 * @param drug key of the drug: equal keys are the same drug
 * @param label the drug in the chart's words
 * @param route how it was given; an infusion of 15 minutes or less is one still
 * @param category what it was for
 * @param administrations ids of the administrations
 * @param start the minute it was given or began
 * @param running the minutes it ran while the patient was here; empty for a moment
 */
public record Charted(
        String access,
        String drug,
        String label,
        Route route,
        Category category,
        List<String> administrations,
        long start,
        Minutes running) {

    public Charted {
        administrations = List.copyOf(administrations);
    }

    /** Whether it is an infusion of a drug by vein: what sequential and concurrent codes are about. */
    public boolean isDrugInfusion() {
        return route == Route.IV_INFUSION && category != Category.HYDRATION;
    }

    /** Whether it is hydration. */
    public boolean isHydration() {
        return category == Category.HYDRATION;
    }
}
