package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Medicare's payment localities and their geographic practice cost indices. */
public final class Localities {

    private static final List<String> COLUMNS =
            List.of("mac", "state", "locality", "name", "work", "practice", "malpractice");

    /**
     * One locality on a date.
     *
     * @param mac the contractor's number, five digits
     * @param state two letters
     * @param number the locality's number with the contractor, two digits
     * @param name its name as CMS prints it
     * @param work index of the physician's work, with the floor in force
     * @param practice index of the practice's expense
     * @param malpractice index of liability insurance
     * @param edition the edition that answers
     * @param carried whether the date lies in a year that is not held
     */
    public record Locality(
            String mac,
            String state,
            String number,
            String name,
            BigDecimal work,
            BigDecimal practice,
            BigDecimal malpractice,
            String edition,
            boolean carried) {

        /** The edition as results name it. */
        public Editions.Held held() {
            return new Editions.Held(edition, carried);
        }
    }

    private final Editions editions;
    private final EditionRows<String, List<String>> rows;

    Localities(Editions editions, Source source) {
        this.editions = editions;
        Map<String, Rows.InMemory<List<String>>> builtIn = new HashMap<>();
        for (Csv.Row row : Csv.rows("gpci.csv")) {
            List<String> fields = COLUMNS.stream().map(row::get).toList();
            for (String key : keys(row.get("mac"), row.get("state"), row.get("locality"))) {
                builtIn.computeIfAbsent(row.get("edition"), edition -> new Rows.InMemory<>())
                        .add(key, fields);
            }
        }
        rows = new EditionRows<>(
                editions,
                Series.of("gpci"),
                edition -> source.rows(edition, builtIn.get(edition.name()), fields -> fields),
                List::equals);
    }

    /** The keys a locality is found under: contractor and number, state and number, state. */
    public static List<String> keys(String mac, String state, String number) {
        return List.of(mac + number, state + number, state);
    }

    /** What a name stands for in the newest edition that knows it, as state and number; one where it names one locality. */
    public List<String> named(String name) {
        List<String> newest = List.of();
        for (Editions.Edition edition : editions.of(Series.of("gpci"))) {
            EditionRows.Answer<List<String>> answer = rows.on(edition.from(), key(name));
            if (answer != null) {
                newest = answer.rows().stream()
                        .map(row -> row.get(1) + "-" + row.get(2))
                        .toList();
            }
        }
        return newest;
    }

    private static String key(String name) {
        return name.replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * The locality of that name on a date; null where none is held, or the name stands for several.
     *
     * @param name contractor and locality number ({@code 01112-05}), state and number ({@code CA-05}), or a state that is one
     *     locality ({@code WI})
     */
    public @Nullable Locality on(LocalDate date, String name) {
        EditionRows.Answer<List<String>> answer = rows.on(date, key(name));
        if (answer == null || answer.rows().size() > 1) {
            return null;
        }
        List<String> row = answer.row();
        return new Locality(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                new BigDecimal(row.get(4)),
                new BigDecimal(row.get(5)),
                new BigDecimal(row.get(6)),
                answer.edition().name(),
                answer.carried());
    }
}
