package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cannula.codes.Editions.Edition;
import org.jspecify.annotations.Nullable;

/** The rows of one series, edition by edition, and which row answers for a key on a date (rulebook R-103a). */
final class EditionRows<K, R> {

    /**
     * What answers.
     *
     * @param rows rows of one edition that hold on the date, never empty
     * @param carried whether the edition does not speak of the date, and its neighbours do not agree on the row
     */
    record Answer<R>(List<R> rows, Edition edition, boolean carried) {

        R row() {
            return rows.get(0);
        }

        /** The edition as results name it. */
        Editions.Held held() {
            return Editions.Held.of(edition, carried);
        }
    }

    /** One edition in the order it is asked in; {@code current}: it is one of those that speak of the date. */
    private record Asked(Edition edition, boolean current) {}

    private final Editions editions;
    private final Series series;
    private final Map<Edition, Rows<K, R>> rows = new LinkedHashMap<>();
    private final BiPredicate<R, R> same;
    private final ConcurrentHashMap<LocalDate, List<Asked>> orders = new ConcurrentHashMap<>();

    /**
     * @param rows the rows of an edition
     * @param same whether two editions say the same of a key, whatever dates their rows carry
     */
    EditionRows(Editions editions, Series series, Function<Edition, Rows<K, R>> rows, BiPredicate<R, R> same) {
        this.editions = editions;
        this.series = series;
        this.same = same;
        editions.of(series).forEach(edition -> this.rows.put(edition, rows.apply(edition)));
    }

    /** The rows of a key on a date; null where no edition held has any, or the one that must know says there are none. */
    @Nullable
    Answer<R> on(LocalDate date, K key, Predicate<R> holds) {
        for (Asked asked : orders.computeIfAbsent(date, this::order)) {
            List<R> found = rows(asked.edition(), key, holds);
            if (!found.isEmpty()) {
                boolean carried = !asked.current() && !holdsBetween(date, key, found.get(0), holds);
                return new Answer<>(found, asked.edition(), carried);
            }
            if (asked.edition().scope() == Editions.Scope.ALL) {
                return null;
            }
        }
        return null;
    }

    /** {@link #on(LocalDate, Object, Predicate)} for rows without dates of their own. */
    @Nullable
    Answer<R> on(LocalDate date, K key) {
        return on(date, key, row -> true);
    }

    /** Whether any edition is held. */
    boolean isHeld() {
        return !rows.isEmpty();
    }

    private List<Asked> order(LocalDate date) {
        return series.isYearly() ? orderInYear(date) : orderByQuarter(date);
    }

    /**
     * First what speaks of the date: an extract newer than the edition in force, that edition, one whose rows carry their
     * dates, an older extract; then the others, nearest first.
     */
    private List<Asked> orderByQuarter(LocalDate date) {
        Edition answering = editions.answering(series, date);
        List<Asked> newer = new ArrayList<>();
        List<Asked> speaking = new ArrayList<>();
        List<Asked> older = new ArrayList<>();
        List<Edition> rest = new ArrayList<>();
        for (Edition edition : editions.of(series)) {
            if (edition.equals(answering)) {
                speaking.add(0, new Asked(edition, true));
            } else if (edition.counts() && Editions.speaksOf(edition, date)) {
                speaking.add(new Asked(edition, true));
            } else if (edition.counts() || !edition.answers(date)) {
                rest.add(edition);
            } else if (answering != null && edition.from().isAfter(answering.from())) {
                newer.add(0, new Asked(edition, true));
            } else {
                older.add(0, new Asked(edition, answering == null));
            }
        }
        List<Asked> order = new ArrayList<>(newer);
        order.addAll(speaking);
        order.addAll(older);
        for (Edition edition : Editions.byDistance(rest, date)) {
            order.add(new Asked(edition, false));
        }
        return order;
    }

    private List<Asked> orderInYear(LocalDate date) {
        return Editions.byYear(editions.of(series), date).stream()
                .map(edition -> new Asked(edition, edition.from().getYear() == date.getYear()))
                .toList();
    }

    /** Whether the editions before and after a date agree on a row: then it holds between them. */
    private boolean holdsBetween(LocalDate date, K key, R row, Predicate<R> holds) {
        Edition before = null;
        for (Edition edition : editions.of(series)) {
            if (edition.counts() && edition.from().isAfter(date)) {
                return !series.isYearly()
                        && before != null
                        && says(before, key, row, holds)
                        && says(edition, key, row, holds);
            }
            before = edition.counts() ? edition : before;
        }
        return false;
    }

    private boolean says(Edition edition, K key, R row, Predicate<R> holds) {
        List<R> other = rows(edition, key, holds);
        return !other.isEmpty() && same.test(other.get(0), row);
    }

    private List<R> rows(Edition edition, K key, Predicate<R> holds) {
        Rows<K, R> of = rows.get(edition);
        List<R> all = of == null ? List.of() : of.of(key);
        for (R row : all) {
            if (!holds.test(row)) {
                return all.stream().filter(holds).toList();
            }
        }
        return all;
    }
}
