package org.cannula.cases.oracle;

import java.util.Set;
import java.util.stream.Collectors;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Visit;

/** Which sites count as one access. */
final class Accesses {

    private final boolean everySite;
    private final Set<String> named;

    Accesses(Visit visit) {
        var good = visit.secondAccess().stream()
                .filter(reason -> reason.kind() != SecondAccess.Kind.CONVENIENCE)
                .toList();
        this.everySite = good.stream().anyMatch(reason -> reason.site() == null);
        this.named = good.stream()
                .map(SecondAccess::site)
                .filter(site -> site != null)
                .collect(Collectors.toSet());
    }

    /** Equal for sites that are one access. */
    String of(String site) {
        return everySite || named.contains(site) ? "site " + site : "the rest";
    }
}
