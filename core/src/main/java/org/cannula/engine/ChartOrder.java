package org.cannula.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cannula.basis.Reason;
import org.cannula.chart.Administration;
import org.cannula.chart.Visit;
import org.cannula.service.Because;
import org.cannula.service.NextUnit;
import org.cannula.service.NotCoded;
import org.cannula.service.Query;
import org.cannula.service.Review;

/** Puts what a result says in clock order, so that the order of the input changes nothing. */
final class ChartOrder {

    private final Map<String, Integer> places = new HashMap<>();

    ChartOrder(Visit visit) {
        List<Administration> sorted = new ArrayList<>(visit.administrations());
        sorted.sort(Comparator.comparingLong(ChartOrder::minute).thenComparing(Administration::id));
        for (Administration given : sorted) {
            places.put(given.id(), places.size());
        }
    }

    private static long minute(Administration given) {
        return given.start() != null
                ? given.start().minute()
                : given.stop() != null ? given.stop().minute() : Long.MAX_VALUE;
    }

    List<NotCoded> notCoded(List<NotCoded> all) {
        return sorted(all, NotCoded::administrations, one -> words(one.because()));
    }

    List<Query> queries(List<Query> all) {
        List<Query> inOrder = new ArrayList<>(all.size());
        all.forEach(query -> inOrder.add(new Query(ids(query.administrations()), query.ask(), query.outcomes())));
        return sorted(inOrder, Query::administrations, Query::ask);
    }

    List<Review> review(List<Review> all) {
        return sorted(all, Review::administrations, one -> words(one.because()));
    }

    List<NextUnit> next(List<NextUnit> all) {
        return sorted(all, NextUnit::administrations, NextUnit::code);
    }

    List<Because> notes(List<Because> all) {
        List<Because> inOrder = new ArrayList<>(all.size());
        all.forEach(note -> inOrder.add(new Because(note.reason(), ids(note.administrations()), note.minutes())));
        return sorted(inOrder, Because::administrations, note -> note.reason().says());
    }

    private List<String> ids(List<String> ids) {
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(Comparator.comparingInt(id -> places.getOrDefault(id, -1)));
        return List.copyOf(sorted);
    }

    private static String words(List<Because> because) {
        Reason reason = because.get(0).reason();
        return reason.rule().name() + reason.says();
    }

    /** By the place of the first administration; words are only made for two things about the same one. */
    private <T> List<T> sorted(List<T> all, Function<T, List<String>> ids, Function<T, String> words) {
        if (all.size() < 2) {
            return List.copyOf(all);
        }
        Comparator<T> byPlace = Comparator.comparingInt(one -> {
            List<String> of = ids.apply(one);
            return of.isEmpty() ? -1 : places.getOrDefault(of.get(0), -1);
        });
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(byPlace.thenComparing(words));
        return List.copyOf(sorted);
    }
}
