package org.cannula.codes;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Editions of one table that follow each other in time.
 *
 * @param table name of the table, such as {@code mue}
 * @param list which of the lists the table is published in; null where there is one for all
 * @param family whose edits; Medicare for tables only Medicare publishes
 */
public record Series(String table, @Nullable EditList list, Ncci family) implements Comparable<Series> {

    /** Tables published in a list for each kind of claim. */
    private static final Set<String> LISTED = Set.of("mue", "ptp");

    /** Tables Medicaid publishes a set of its own of. */
    private static final Set<String> EDITS = Set.of("mue", "ptp", "aoc");

    /** Tables whose values are set by calendar year; an edition later in the year corrects the year. */
    private static final Set<String> YEARLY = Set.of("opps", "mpfs", "gpci");

    private static final Comparator<Series> ORDER =
            Comparator.comparing(Series::family).thenComparing(Series::table).thenComparing(Series::listWord);

    /** The series of a table that has one only. */
    public static Series of(String table) {
        if (LISTED.contains(table)) {
            throw new IllegalArgumentException("the table " + table + " has a list for each kind of claim");
        }
        return new Series(table, null, Ncci.MEDICARE);
    }

    /** The series of a table that answers for a kind of claim under a family of edits. */
    public static Series of(String table, EditList list, Ncci family) {
        return new Series(table, LISTED.contains(table) ? list : null, EDITS.contains(table) ? family : Ncci.MEDICARE);
    }

    /** The series of that word, as {@link #word()} writes it. */
    public static Series named(String word) {
        Ncci family = Ncci.MEDICARE;
        String rest = word;
        if (word.startsWith(Ncci.MEDICAID.word() + " ")) {
            family = Ncci.MEDICAID;
            rest = word.substring(Ncci.MEDICAID.word().length() + 1);
        }
        int blank = rest.indexOf(' ');
        return blank < 0
                ? new Series(rest, null, family)
                : new Series(rest.substring(0, blank), EditList.named(rest.substring(blank + 1)), family);
    }

    /** Whether values are set by calendar year. */
    public boolean isYearly() {
        return YEARLY.contains(table);
    }

    private String listWord() {
        return list == null ? "" : list.word();
    }

    /** The name lists show, such as {@code mue practitioner} or {@code medicaid ptp hospital}. */
    public String word() {
        return (family == Ncci.MEDICARE ? "" : family.word() + " ") + table + (list == null ? "" : " " + list.word());
    }

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }
}
