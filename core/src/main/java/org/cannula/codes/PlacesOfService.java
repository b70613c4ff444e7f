package org.cannula.codes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CMS places of service and whether Medicare counts them as facilities. */
public final class PlacesOfService {

    /** One place. */
    public record Place(
            String code,
            boolean facility,
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Dated {

        private static Place of(List<String> fields) {
            return new Place(
                    fields.get(0),
                    fields.get(1).equals("true"),
                    fields.get(2),
                    Csv.day(fields.get(3)),
                    Csv.day(fields.get(4)));
        }
    }

    private static final List<String> COLUMNS = List.of("pos", "facility", "label", "from", "until");

    private final EditionRows<String, Place> rows;

    PlacesOfService(Editions editions, Source source) {
        Rows.InMemory<Place> builtIn = new Rows.InMemory<>();
        for (Csv.Row row : Csv.rows("pos.csv")) {
            builtIn.add(row.get("pos"), Place.of(COLUMNS.stream().map(row::get).toList()));
        }
        rows = new EditionRows<>(
                editions,
                Series.of("pos"),
                edition -> source.rows(edition, builtIn, Place::of),
                (one, other) -> one.facility() == other.facility());
    }

    /** The place of that code on a date, or null where there is none. */
    public @Nullable Place on(String code, LocalDate date) {
        EditionRows.Answer<Place> answer = rows.on(date, code, place -> place.holds(date));
        return answer == null ? null : answer.row();
    }
}
