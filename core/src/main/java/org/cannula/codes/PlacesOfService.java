package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CMS places of service and whether Medicare counts them as facilities. */
public final class PlacesOfService {

    /** One place. */
    public record Place(
            String code,
            boolean facility,
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Dated {}

    private final Map<String, List<Place>> places = new HashMap<>();

    PlacesOfService() {
        for (Csv.Row row : Csv.rows("pos.csv")) {
            places.computeIfAbsent(row.get("pos"), code -> new ArrayList<>(1))
                    .add(new Place(
                            row.get("pos"), row.is("facility"), row.get("label"), row.day("from"), row.day("until")));
        }
    }

    /** The place of that code on a date, or null where there is none. */
    public @Nullable Place on(String code, LocalDate date) {
        return Dated.on(places.get(code), date);
    }
}
