package org.cannula.cli.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;

/** What the administrations of a visit are called in sentences: the drug, and its start where several share it. */
final class Names {

    private final Visit visit;
    private final Map<String, Integer> shared = new HashMap<>();

    Names(Visit visit) {
        this.visit = visit;
        visit.administrations().forEach(a -> shared.merge(drug(a), 1, Integer::sum));
    }

    private static String drug(Administration a) {
        return a.drug() != null ? a.drug() : a.hcpcs() != null ? a.hcpcs() : a.id();
    }

    /** All of these administrations, each name once, in the order of the visit. */
    String of(List<String> ids) {
        Set<String> names = new LinkedHashSet<>();
        for (Administration a : visit.administrations()) {
            if (ids.contains(a.id())) {
                String drug = drug(a);
                Moment start = a.start();
                boolean alone = shared.getOrDefault(drug, 1) == 1;
                names.add(
                        alone || start == null
                                ? drug
                                : drug + " (" + start.local().toLocalTime() + ")");
            }
        }
        return String.join(", ", names);
    }
}
