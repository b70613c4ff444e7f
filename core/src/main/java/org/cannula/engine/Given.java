package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.chart.Administration;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.jspecify.annotations.Nullable;

/**
 * Something that was given, with its drug, category and minutes decided: one administration, the content of one bag, or
 * the bags of one run.
 *
 * @param parts the administrations it consists of, by start and id
 * @param substance key of the drug: equal keys are the same drug
 * @param label the drug in the chart's words
 * @param drug its row of the drug table, or null where it has none
 * @param start first clock minute
 * @param stop clock minute at which it ended; {@code start} for a moment
 * @param running minutes it really ran, pauses and gaps left out
 * @param day the date it is dated on where it has no clock time of its own, else null
 * @param order order reference it belongs to, or null
 * @param inOrder whether it stands on the time line only by its place in the chart, so that gaps mean nothing
 * @param unconfirmed whether its length is a reading, not documented
 */
record Given(
        List<Administration> parts,
        String substance,
        String label,
        @Nullable Drug drug,
        Category category,
        Route route,
        Purpose purpose,
        String site,
        long start,
        long stop,
        Minutes running,
        @Nullable LocalDate day,
        @Nullable String order,
        boolean inOrder,
        boolean unconfirmed) {

    /** Clock order, then id: the order in which equals are taken. */
    static final Comparator<Given> BY_START =
            Comparator.comparingLong(Given::start).thenComparing(Given::firstId);

    /** Minutes it ran. */
    int minutes() {
        return running.count();
    }

    String firstId() {
        return parts.get(0).id();
    }

    boolean holds(@Nullable String id) {
        return id != null && parts.stream().anyMatch(part -> part.id().equals(id));
    }

    List<String> ids() {
        if (parts.size() == 1) {
            return List.of(firstId());
        }
        List<String> ids = new ArrayList<>(parts.size());
        parts.forEach(part -> ids.add(part.id()));
        return ids;
    }

    boolean isHydration() {
        return category == Category.HYDRATION;
    }

    boolean isChemotherapy() {
        return category == Category.CHEMOTHERAPY;
    }

    Given running(Minutes kept) {
        long from = kept.isEmpty() ? start : kept.first();
        long until = kept.isEmpty() ? from : kept.end();
        return new Given(
                parts,
                substance,
                label,
                drug,
                category,
                route,
                purpose,
                site,
                from,
                until,
                kept,
                day,
                order,
                inOrder,
                unconfirmed);
    }

    Given as(Route other) {
        return new Given(
                parts,
                substance,
                label,
                drug,
                category,
                other,
                purpose,
                site,
                start,
                stop,
                running,
                day,
                order,
                inOrder,
                unconfirmed);
    }

    /** This and others as one: minutes united, everything else from this one. Parts come out by start and id. */
    Given joined(List<Given> all, String joinedSubstance, String joinedLabel, Category joinedCategory) {
        List<Given> sorted = new ArrayList<>(all);
        sorted.sort(BY_START);
        List<Administration> everything = new ArrayList<>();
        Minutes minutes = Minutes.NONE;
        long from = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        for (Given one : sorted) {
            everything.addAll(one.parts);
            minutes = minutes.plus(one.running);
            from = Math.min(from, one.start);
            until = Math.max(until, one.stop);
        }
        return new Given(
                everything,
                joinedSubstance,
                joinedLabel,
                drug,
                joinedCategory,
                route,
                purpose,
                site,
                from,
                until,
                minutes,
                day,
                order,
                inOrder,
                unconfirmed);
    }

    /** Within one visit the first administration, how many there are and their minutes tell one thing from another. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Given that
                && parts.size() == that.parts.size()
                && firstId().equals(that.firstId())
                && running.equals(that.running);
    }

    @Override
    public int hashCode() {
        return firstId().hashCode();
    }
}
