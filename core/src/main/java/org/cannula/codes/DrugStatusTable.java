package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether Medicare pays a hospital outpatient department for a drug on its own: the status indicator of its code. */
public final class DrugStatusTable {

    /** The table's name among the editions. */
    public static final String NAME = "drug-status";

    private static final Set<String> SEPARATE = Set.of("G", "K", "K1");

    private final Map<String, List<Row>> byCode = new HashMap<>();

    private final Editions editions;

    DrugStatusTable(Editions editions) {
        this.editions = editions;
        for (Csv.Row row : Csv.rows("drug-status.csv")) {
            byCode.computeIfAbsent(row.get("code"), code -> new ArrayList<>(1))
                    .add(new Row(row.get("status"), row.day("from"), row.day("until")));
        }
    }

    private record Row(
            String status,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Dated {}

    /**
     * The status of a drug code.
     *
     * @param indicator G, K and K1 are paid on their own, N is packaged; others are paid elsewhere or not at all
     * @param carried whether it is that of the nearest edition, because none answers for the date
     */
    public record Status(String indicator, boolean carried) {

        public boolean isPaidSeparately() {
            return SEPARATE.contains(indicator);
        }

        public boolean isPackaged() {
            return indicator.equals("N");
        }
    }

    /** The status on a date, from the nearest row where none covers it; null where the code is not listed. */
    public @Nullable Status on(LocalDate date, String code) {
        List<Row> rows = byCode.get(code);
        if (rows == null) {
            return null;
        }
        Row held = Dated.on(rows, date);
        LocalDate first = rows.get(0).from();
        Row nearest =
                held != null ? held : first != null && date.isBefore(first) ? rows.get(0) : rows.get(rows.size() - 1);
        boolean carried = held == null || editions.held(NAME, date).carried();
        return new Status(nearest.status(), carried);
    }
}
