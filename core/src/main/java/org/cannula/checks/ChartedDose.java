package org.cannula.checks;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cannula.chart.Route;
import org.jspecify.annotations.Nullable;

/**
 * What a chart says was given of one drug on one date, in units of its billing code.
 *
 * @param code the billing code; null where the chart names none and the drug alone does not settle it
 * @param substance key of the drug: equal keys are the same drug
 * @param date date it was given
 * @param administrations ids of the administrations
 * @param routes how it was given
 * @param given units given, rounded up; null where some dose is not documented in the measure of the unit
 * @param discarded whole units opened and not given; null where it is not documented what was opened
 * @param singleDose whether all came from single-dose containers; null where that is not documented, or some did
 */
public record ChartedDose(
        @Nullable String code,
        String substance,
        LocalDate date,
        List<String> administrations,
        Set<Route> routes,
        @Nullable Integer given,
        @Nullable Integer discarded,
        @Nullable Boolean singleDose) {

    public ChartedDose {
        administrations = List.copyOf(administrations);
        routes = Collections.unmodifiableSet(EnumSet.copyOf(routes));
    }
}
