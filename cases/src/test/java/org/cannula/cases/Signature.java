package org.cannula.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** What makes two cases near copies: the same visit but for names, day and hour. */
final class Signature {

    private Signature() {}

    static String of(Case example) {
        List<String> visits = new ArrayList<>();
        for (Visit visit : example.visits()) {
            visits.add(of(visit));
        }
        return String.join("\n", visits);
    }

    private static String of(Visit visit) {
        long first = visit.administrations().stream()
                .flatMap(a -> java.util.stream.Stream.of(a.start(), a.stop()))
                .filter(java.util.Objects::nonNull)
                .mapToLong(Moment::minute)
                .min()
                .orElse(0);
        Map<String, Integer> drugs = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (Administration given : visit.administrations()) {
            String drug = String.valueOf(given.drug() == null ? given.hcpcs() : given.drug());
            Integer number = drugs.computeIfAbsent(drug, d -> drugs.size());
            lines.add(
                    given.route() + " " + number + " " + at(given.start(), first) + " " + at(given.stop(), first) + " "
                            + given.category() + given.site() + given.bag() + given.purpose() + given.ordered()
                            + given.minutes()
                            + given.pauses().size() + given.dose() + given.hcpcs() + given.vials());
        }
        return visit.setting() + " " + visit.placeOfService() + " "
                + visit.secondAccess().size() + lines;
    }

    private static String at(@Nullable Moment moment, long first) {
        return moment == null ? "?" : Long.toString(moment.minute() - first);
    }
}
