package org.cannula.codes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Which editions of each table are held, and which of them answers for a date of service. */
public final class Editions {

    /** The first day the add-on edits were in force; the file carries the day each of its rows began. */
    public static final LocalDate ADD_ON_EDITS = LocalDate.of(2013, 4, 1);

    /** Tables whose every row carries its own dates, so that one edition answers for all earlier dates too. */
    private static final Set<String> DATED_ROWS = Set.of("aoc");

    private final NavigableMap<String, List<Edition>> byTable = new TreeMap<>();

    private Editions() {}

    /** The editions that ship with the engine. */
    static Editions read() {
        Editions editions = new Editions();
        for (Csv.Row row : Csv.rows("editions.csv")) {
            editions.byTable
                    .computeIfAbsent(row.get("table"), table -> new ArrayList<>())
                    .add(new Edition(
                            row.get("edition"),
                            LocalDate.parse(row.get("from")),
                            LocalDate.parse(row.get("until")),
                            row.get("source")));
        }
        editions.byTable.values().forEach(of -> of.sort(Comparator.comparing(Edition::from)));
        return editions;
    }

    /**
     * One published edition of a table.
     *
     * @param name such as {@code 2026q2} or {@code 2026-04}
     * @param from first day of its own quarter
     * @param until last day of its own quarter
     * @param source the document it was taken from
     */
    public record Edition(String name, LocalDate from, LocalDate until, String source) {

        /** An edition still answers for the quarter after its own: the publisher has not replaced it for longer. */
        private boolean answers(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(until.plusDays(1).plusMonths(3));
        }

        private long daysTo(LocalDate date) {
            return date.isBefore(from)
                    ? ChronoUnit.DAYS.between(date, from)
                    : Math.max(0, ChronoUnit.DAYS.between(until, date));
        }
    }

    /**
     * The edition that answers for a date.
     *
     * @param edition its name
     * @param carried whether the date lies outside what it was published for, so that a finding cannot rest on it alone
     */
    public record Held(String edition, boolean carried) {

        /** The name results show, such as {@code 2024q3 carried}. */
        public String label() {
            return carried ? edition + " carried" : edition;
        }
    }

    /** Tables of which editions are held. */
    public Set<String> tables() {
        return byTable.keySet();
    }

    /** Editions of a table, oldest first. */
    public List<Edition> of(String table) {
        List<Edition> editions = byTable.get(table);
        if (editions == null) {
            throw new IllegalArgumentException("no such table: " + table + "; held are " + byTable.keySet());
        }
        return List.copyOf(editions);
    }

    /**
     * The edition that answers for a date (rulebook R-103a): the last one that began by then and is at most a quarter
     * past its own end; otherwise the nearest one, carried.
     */
    public Held held(String table, LocalDate date) {
        List<Edition> editions = of(table);
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (editions.get(i).answers(date)) {
                return new Held(editions.get(i).name(), false);
            }
        }
        Edition nearest = nearest(editions, date);
        boolean inItsRows = DATED_ROWS.contains(table) && date.isBefore(nearest.from()) && !date.isBefore(ADD_ON_EDITS);
        return new Held(nearest.name(), !inItsRows);
    }

    /**
     * The edition that answers for a date where values are set by calendar year, as payment rates are: one of the same
     * year even if it was published later in it; otherwise the nearest one, carried.
     */
    public Held heldInYear(String table, LocalDate date) {
        Edition found = null;
        for (Edition edition : of(table)) {
            if (edition.from().getYear() == date.getYear()
                    && (found == null || !edition.from().isAfter(date))) {
                found = edition;
            }
        }
        return found == null ? new Held(nearest(of(table), date).name(), true) : new Held(found.name(), false);
    }

    /** Editions by their distance from a date, nearest first; of two equally near the earlier one. */
    List<Edition> byDistance(String table, LocalDate date) {
        List<Edition> editions = new ArrayList<>(of(table));
        editions.sort(Comparator.comparingLong((Edition edition) -> edition.daysTo(date))
                .thenComparing(Edition::from));
        return editions;
    }

    private static Edition nearest(List<Edition> editions, LocalDate date) {
        Edition nearest = editions.get(0);
        for (Edition edition : editions) {
            if (edition.daysTo(date) < nearest.daysTo(date)) {
                nearest = edition;
            }
        }
        return nearest;
    }
}
