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
 * @param together units of the date as one dose, rounded once; null where some dose is not documented in its unit
 * @param each units of every dose by itself, rounded each, together; null where {@code together} is
 * @param singleDose whether all came from single-dose containers; null where that is not documented, or some did
 */
public record ChartedDose(
        @Nullable String code,
        String substance,
        LocalDate date,
        List<String> administrations,
        Set<Route> routes,
        @Nullable Units together,
        @Nullable Units each,
        @Nullable Boolean singleDose) {

    /**
     * Units of a dose.
     *
     * @param given units given, rounded up
     * @param discarded whole units opened and not given; null where it is not documented what was opened
     */
    public record Units(int given, @Nullable Integer discarded) {

        /** Both; what was discarded is known where it is known of both. */
        public Units plus(Units other) {
            Integer more = other.discarded;
            return new Units(given + other.given, discarded == null || more == null ? null : discarded + more);
        }
    }

    public ChartedDose {
        administrations = List.copyOf(administrations);
        routes = Collections.unmodifiableSet(EnumSet.copyOf(routes));
    }
}
