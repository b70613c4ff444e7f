package org.cannula.codes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which editions of each table are held, and which of them answers for a date of service. */
public final class Editions {

    /** The first day the add-on edits were in force; the file carries the day each of its rows began. */
    public static final LocalDate ADD_ON_EDITS = LocalDate.of(2013, 4, 1);

    /** Tables whose every row carries its own dates, so that one edition answers for all earlier dates too. */
    private static final Set<String> DATED_ROWS = Set.of("aoc", "hcpcs");

    /** What an edition speaks of. */
    public enum Scope {
        /** Every code the publisher lists: a code that is not in it has no entry. */
        ALL,
        /** Built in: the codes of drug administration, their drugs and what is billed beside them. */
        OURS,
        /** An extract: what it has holds, what it lacks means nothing. */
        SOME
    }

    /**
     * One published edition of a table.
     *
     * @param name such as {@code 2026q2} or {@code 2026-04}
     * @param from first day of its own quarter
     * @param until last day of its own quarter
     * @param source the document it was taken from
     */
    public record Edition(Series series, String name, LocalDate from, LocalDate until, Scope scope, String source) {

        /** An edition still answers for the quarter after its own: the publisher has not replaced it for longer. */
        boolean answers(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(until.plusDays(1).plusMonths(3));
        }

        /** Whether the date lies in its own quarter. */
        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(until);
        }

        long daysTo(LocalDate date) {
            return date.isBefore(from)
                    ? ChronoUnit.DAYS.between(date, from)
                    : Math.max(0, ChronoUnit.DAYS.between(until, date));
        }

        /** Whether its silence about a code can mean something. */
        boolean counts() {
            return scope != Scope.SOME;
        }
    }

    /**
     * The edition that answers for a date.
     *
     * @param edition its name, with the family where it is not Medicare's; {@code none held} where there is none
     * @param carried whether the date lies outside what it was published for, so that a finding cannot rest on it alone
     */
    public record Held(String edition, boolean carried) {

        /** Nothing is held of the series. */
        public static final Held NONE = new Held("none held", true);

        static Held of(Edition edition, boolean carried) {
            Ncci family = edition.series().family();
            return new Held(family == Ncci.MEDICARE ? edition.name() : edition.name() + " " + family.word(), carried);
        }

        /** Whether no edition is held at all. */
        public boolean isNone() {
            return equals(NONE);
        }

        /** The name results show, such as {@code 2024q3 carried}. */
        public String label() {
            return carried && !isNone() ? edition + " carried" : edition;
        }
    }

    private final SortedMap<Series, List<Edition>> bySeries = new TreeMap<>();

    /** @param editions all editions held, in any order; of two of one name the one with the wider scope stays */
    Editions(List<Edition> editions) {
        for (Edition edition : editions) {
            bySeries.computeIfAbsent(edition.series(), series -> new ArrayList<>())
                    .add(edition);
        }
        bySeries.replaceAll((series, of) -> inOrder(of));
    }

    private static List<Edition> inOrder(List<Edition> editions) {
        List<Edition> kept = new ArrayList<>(editions);
        kept.removeIf(edition -> edition.scope() == Scope.OURS
                && editions.stream()
                        .anyMatch(other ->
                                other.scope() == Scope.ALL && other.name().equals(edition.name())));
        kept.sort(Comparator.comparing(Edition::from).thenComparing(Edition::scope));
        return List.copyOf(kept);
    }

    /** The editions that ship with the engine. */
    static List<Edition> builtIn() {
        List<Edition> editions = new ArrayList<>();
        for (Csv.Row row : Csv.rows("editions.csv")) {
            editions.add(new Edition(
                    Series.named(row.get("table")),
                    row.get("edition"),
                    LocalDate.parse(row.get("from")),
                    LocalDate.parse(row.get("until")),
                    Scope.OURS,
                    row.get("source")));
        }
        return editions;
    }

    /** Series of which something is held, in order. */
    public SortedSet<Series> series() {
        return new TreeSet<>(bySeries.keySet());
    }

    /** Editions of a series, oldest first; empty where none is held. */
    public List<Edition> of(Series series) {
        return bySeries.getOrDefault(series, List.of());
    }

    /** Editions that count, oldest first: extracts are left out. */
    private List<Edition> counting(Series series) {
        return of(series).stream().filter(Edition::counts).toList();
    }

    /** Days that no edition answers for, {@code until} included. */
    public record Gap(LocalDate from, LocalDate until) {}

    /** Times between the first and the last day of a series in which the nearest edition is used, carried. */
    public List<Gap> gaps(Series series) {
        List<Edition> all = of(series);
        List<Gap> gaps = new ArrayList<>();
        if (all.isEmpty()) {
            return gaps;
        }
        LocalDate last = all.get(0).until();
        for (Edition each : all) {
            last = each.until().isAfter(last) ? each.until() : last;
        }
        LocalDate from = null;
        for (LocalDate day = all.get(0).from(); !day.isAfter(last); day = day.plusDays(1)) {
            boolean carried = held(series, day).carried();
            if (carried && from == null) {
                from = day;
            } else if (!carried && from != null) {
                gaps.add(new Gap(from, day.minusDays(1)));
                from = null;
            }
        }
        if (from != null) {
            gaps.add(new Gap(from, last));
        }
        return gaps;
    }

    /** {@link #held(Series, LocalDate)} of a table that has one series only. */
    public Held held(String table, LocalDate date) {
        return held(Series.of(table), date);
    }

    /**
     * The edition that answers for a date (rulebook R-103a): the last one that began by then and is at most a quarter
     * past its own end; otherwise the nearest one, carried.
     */
    public Held held(Series series, LocalDate date) {
        if (series.isYearly()) {
            return heldInYear(series, date);
        }
        Edition found = answering(series, date);
        if (found != null) {
            return Held.of(found, false);
        }
        List<Edition> editions = byDistance(counting(series), date);
        if (editions.isEmpty()) {
            return Held.NONE;
        }
        Edition nearest = editions.get(0);
        return Held.of(nearest, !speaksOf(nearest, date));
    }

    /** The last counting edition that began by the date and is at most a quarter past its own end, or null. */
    @Nullable
    Edition answering(Series series, LocalDate date) {
        Edition found = null;
        for (Edition edition : of(series)) {
            if (edition.counts() && edition.answers(date)) {
                found = edition;
            }
        }
        return found;
    }

    /** Whether the rows of an edition say themselves what held on an earlier date. */
    static boolean speaksOf(Edition edition, LocalDate date) {
        boolean dated = DATED_ROWS.contains(edition.series().table()) && date.isBefore(edition.from());
        return dated && (!edition.series().table().equals("aoc") || !date.isBefore(ADD_ON_EDITS));
    }

    /**
     * The edition that answers for a date where values are set by calendar year, as payment rates are: one of the same
     * year even if it was published later in it; otherwise the nearest one, carried.
     */
    private Held heldInYear(Series series, LocalDate date) {
        List<Edition> editions = byYear(counting(series), date);
        if (editions.isEmpty()) {
            return Held.NONE;
        }
        Edition first = editions.get(0);
        return Held.of(first, first.from().getYear() != date.getYear());
    }

    /** Editions by their distance from a date, nearest first; of two equally near the earlier one. */
    static List<Edition> byDistance(List<Edition> editions, LocalDate date) {
        List<Edition> sorted = new ArrayList<>(editions);
        sorted.sort(Comparator.comparingLong((Edition edition) -> edition.daysTo(date))
                .thenComparing(Edition::from));
        return sorted;
    }

    /** Editions of the year of a date first: the last that began by then, back to the first; then the later ones; then others. */
    static List<Edition> byYear(List<Edition> editions, LocalDate date) {
        List<Edition> sorted = new ArrayList<>();
        List<Edition> later = new ArrayList<>();
        List<Edition> others = new ArrayList<>();
        for (Edition edition : editions) {
            if (edition.from().getYear() != date.getYear()) {
                others.add(edition);
            } else if (edition.from().isAfter(date)) {
                later.add(edition);
            } else {
                sorted.add(0, edition);
            }
        }
        sorted.addAll(later);
        sorted.addAll(byDistance(others, date));
        return sorted;
    }
}
