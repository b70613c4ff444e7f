package org.cannula.checks;

import java.util.EnumSet;
import org.cannula.chart.Route;

/** How the drug of a line was given, by the chart. */
final class Routes {

    private Routes() {}

    /** The documented routes of a line's drug on its date; empty where no chart tells. */
    static EnumSet<Route> of(Audit audit, Billed line) {
        Documentation documentation = audit.documentation(line.date());
        DosePair pair = documentation == null ? null : documentation.doses().pair(line.code(), line.date());
        EnumSet<Route> routes = EnumSet.noneOf(Route.class);
        if (pair != null) {
            pair.charted().forEach(dose -> routes.addAll(dose.routes()));
        }
        return routes;
    }

    static boolean areIntravenous(Audit audit, Billed line) {
        EnumSet<Route> routes = of(audit, line);
        return !routes.isEmpty() && routes.stream().allMatch(Route::isIntravenous);
    }

    static boolean areSubcutaneous(Audit audit, Billed line) {
        EnumSet<Route> routes = of(audit, line);
        return !routes.isEmpty() && routes.stream().allMatch(route -> route == Route.SC || route == Route.SC_INFUSION);
    }
}
