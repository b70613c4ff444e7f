package org.cannula.checks;

import java.util.List;
import org.cannula.basis.Minutes;

/**
 * A drug as it ran through one access, placed in time as the coder placed it.
 *
 * @param access the access; equal where the chart gives no reason for a second one
 * @param drug key of the drug: equal keys are the same drug
 * @param administrations ids of the administrations
 * @param running the minutes it ran
 */
public record Infused(String access, String drug, List<String> administrations, Minutes running) {

    public Infused {
        administrations = List.copyOf(administrations);
    }
}
