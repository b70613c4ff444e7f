package org.cannula.codes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The CMS add-on code edits of this family: which primary codes each add-on needs, by date and setting. */
public final class AddOnTable {

    /**
     * One add-on and one of its primaries.
     *
     * @param type 1 = closed list, 2 = contractor decides, 3 = some listed, others allowed
     * @param practitionerOnly the pair holds on practitioners' claims only
     * @param facilityOnly the add-on may be reported by facilities only
     */
    public record Entry(
            String addOn,
            String primary,
            int type,
            boolean practitionerOnly,
            boolean facilityOnly,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Dated {

        /** A stored row: add-on, primary, type, the two notes, first and last day. */
        private static Entry of(List<String> fields) {
            return new Entry(
                    fields.get(0),
                    fields.get(1),
                    Integer.parseInt(fields.get(2)),
                    fields.get(3).equals("true"),
                    fields.get(4).equals("true"),
                    Csv.day(fields.get(5)),
                    Csv.day(fields.get(6)));
        }
    }

    private static final List<String> COLUMNS =
            List.of("addon", "primary", "type", "practitionerOnly", "facilityOnly", "from", "until");

    private record Question(String addOn, LocalDate date, boolean practitioner) {}

    private final EditionRows<String, Entry> rows;
    private final Memo<Question, Set<String>> memo = new Memo<>();

    AddOnTable(Editions editions, Source source, Ncci family) {
        Rows.InMemory<Entry> builtIn = new Rows.InMemory<>();
        for (Csv.Row row : Csv.rows("aoc.csv")) {
            Entry entry = Entry.of(COLUMNS.stream().map(row::get).toList());
            builtIn.add(entry.addOn(), entry);
        }
        Series own = Series.of("aoc", EditList.PRACTITIONER, family);
        // Which codes may be added to which is CPT's own rule: where a family holds no edits, the list of the other is
        // the
        // guideline, as it is for the years before there were edits.
        Series series = editions.of(own).isEmpty() ? Series.of("aoc") : own;
        rows = new EditionRows<>(editions, series, edition -> source.rows(edition, builtIn, Entry::of), Entry::equals);
    }

    /** The first day the edits were in force; before it the same parents were guideline, and the first list answers. */
    private static final LocalDate FIRST_EDITS = LocalDate.of(2013, 4, 1);

    /** Primaries in force for an add-on, in code order; empty where the code is no add-on of the table on that date. */
    public Set<String> primaries(String addOn, LocalDate day, boolean practitioner) {
        LocalDate date = day.isBefore(FIRST_EDITS) ? FIRST_EDITS : day;
        Set<String> primaries = memo.get(new Question(addOn, date, practitioner), this::find);
        return primaries == null ? Set.of() : primaries;
    }

    private @Nullable Set<String> find(Question question) {
        EditionRows.Answer<Entry> answer =
                rows.on(question.date(), question.addOn(), entry -> entry.holds(question.date()));
        if (answer == null) {
            return null;
        }
        SortedSet<String> primaries = new TreeSet<>();
        for (Entry entry : answer.rows()) {
            if (question.practitioner() || !entry.practitionerOnly()) {
                primaries.add(entry.primary());
            }
        }
        return Collections.unmodifiableSortedSet(primaries);
    }

    /** Every row of an add-on in the newest edition that lists it. */
    public List<Entry> rows(String addOn) {
        EditionRows.Answer<Entry> answer = rows.on(LocalDate.MAX, addOn);
        return answer == null ? List.of() : answer.rows();
    }
}
