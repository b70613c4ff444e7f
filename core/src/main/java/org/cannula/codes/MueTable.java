package org.cannula.codes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Medically unlikely edits: the most units of one code that are paid. */
public final class MueTable {

    /** By edition, then list and code. */
    private final Map<String, Map<String, Row>> byEdition = new HashMap<>();

    private final Editions editions;

    MueTable(Editions editions) {
        this.editions = editions;
        for (Csv.Row row : Csv.rows("mue.csv")) {
            byEdition
                    .computeIfAbsent(row.get("edition"), edition -> new HashMap<>())
                    .put(
                            row.get("setting") + " " + row.get("code"),
                            new Row(Integer.parseInt(row.get("units")), Integer.parseInt(row.get("mai"))));
        }
    }

    private record Row(int units, int mai) {}

    /**
     * One edit.
     *
     * @param units most units paid; 0 is a value: none
     * @param mai adjudication indicator: 1 per line, 2 per date and absolute, 3 per date and overturnable by documents
     * @param edition the edition it was read from
     * @param carried whether that edition does not answer for the date and its neighbour says otherwise or nothing
     */
    public record Mue(int units, int mai, String edition, boolean carried) {}

    /**
     * The edit of a code on a date of service; null where none is held. Between two editions held that agree on it the
     * row holds (rulebook R-103a).
     */
    public @Nullable Mue on(LocalDate date, EditList list, String code) {
        String key = list.word() + " " + code;
        Editions.Held held = editions.held("mue", date);
        Row row = row(held.edition(), key);
        if (row != null) {
            return new Mue(row.units, row.mai, held.edition(), held.carried() && !holdsBetween(date, key));
        }
        for (Editions.Edition edition : editions.byDistance("mue", date)) {
            row = row(edition.name(), key);
            if (row != null) {
                return new Mue(row.units, row.mai, edition.name(), true);
            }
        }
        return null;
    }

    private boolean holdsBetween(LocalDate date, String key) {
        Editions.Edition before = null;
        for (Editions.Edition edition : editions.of("mue")) {
            if (date.isBefore(edition.from())) {
                Row then = before == null ? null : row(before.name(), key);
                return then != null && then.equals(row(edition.name(), key));
            }
            before = edition;
        }
        return false;
    }

    private @Nullable Row row(String edition, String key) {
        return byEdition.getOrDefault(edition, Map.of()).get(key);
    }
}
