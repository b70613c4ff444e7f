package org.cannula.cases.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cannula.chart.Administration;
import org.cannula.chart.Consistency;
import org.cannula.chart.Purpose;
import org.cannula.chart.Visit;

/** Makes a failing example small: greedily drops encounters, administrations and details while it still fails. */
public final class Shrinker {

    private static final List<UnaryOperator<Visit>> HEADER = List.of(
            v -> v.toBuilder().arrived(null).build(),
            v -> v.toBuilder().departed(null).build(),
            v -> v.toBuilder().inpatientFrom(null).build(),
            v -> v.toBuilder().primaryReason(null).build(),
            v -> v.toBuilder().placeOfService(null).build(),
            v -> v.toBuilder().patient(null).provider(null).build(),
            v -> v.toBuilder().secondAccess(List.of()).build());

    private static final List<UnaryOperator<Administration>> DETAIL = List.of(
            a -> a.toBuilder().pauses(List.of()).build(),
            a -> a.toBuilder().bag(null).build(),
            a -> a.toBuilder().ordered(null).build(),
            a -> a.toBuilder().volumeMl(null).rateMlPerHour(null).build(),
            a -> a.toBuilder().rateMlPerHour(null).build(),
            a -> a.toBuilder().site("A").build(),
            a -> a.toBuilder().with(null).after(null).build(),
            a -> a.toBuilder().purpose(Purpose.TREATMENT).build(),
            a -> a.start() != null && a.route().isMoment()
                    ? a.toBuilder().stop(null).minutes(null).build()
                    : a);

    private Shrinker() {}

    /** The smallest of the visits that still fail, as far as single steps lead. */
    public static List<Visit> shrink(List<Visit> visits, Predicate<List<Visit>> fails) {
        List<Visit> small = visits;
        List<Visit> before;
        do {
            before = small;
            for (List<Visit> candidate : smaller(small)) {
                if (sound(candidate) && fails.test(candidate)) {
                    small = candidate;
                    break;
                }
            }
        } while (small != before);
        return small;
    }

    private static boolean sound(List<Visit> visits) {
        return visits.stream()
                .allMatch(
                        v -> !v.administrations().isEmpty() && Consistency.of(v).isEmpty());
    }

    private static List<List<Visit>> smaller(List<Visit> visits) {
        List<List<Visit>> all = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            if (visits.size() > 1) {
                List<Visit> fewer = new ArrayList<>(visits);
                fewer.remove(i);
                all.add(fewer);
            }
            Visit visit = visits.get(i);
            for (int a = 0; a < visit.administrations().size(); a++) {
                List<Administration> fewer = new ArrayList<>(visit.administrations());
                fewer.remove(a);
                all.add(with(visits, i, visit.toBuilder().administrations(fewer).build()));
            }
            for (UnaryOperator<Visit> simpler : HEADER) {
                addIfOther(all, visits, i, simpler.apply(visit));
            }
            for (int a = 0; a < visit.administrations().size(); a++) {
                for (UnaryOperator<Administration> simpler : DETAIL) {
                    List<Administration> changed = new ArrayList<>(visit.administrations());
                    changed.set(a, simpler.apply(changed.get(a)));
                    addIfOther(
                            all,
                            visits,
                            i,
                            visit.toBuilder().administrations(changed).build());
                }
            }
        }
        return all;
    }

    private static void addIfOther(List<List<Visit>> all, List<Visit> visits, int i, Visit simpler) {
        if (!simpler.equals(visits.get(i))) {
            all.add(with(visits, i, simpler));
        }
    }

    private static List<Visit> with(List<Visit> visits, int i, Visit visit) {
        List<Visit> changed = new ArrayList<>(visits);
        changed.set(i, visit);
        return changed;
    }
}
