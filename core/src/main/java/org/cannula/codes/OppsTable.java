package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Medicare pays a hospital outpatient department: status indicators and national rates. */
public final class OppsTable {

    private final Map<String, List<Row>> byCode = new HashMap<>();

    private final Editions editions;

    OppsTable(Editions editions) {
        this.editions = editions;
        for (Csv.Row row : Csv.rows("opps.csv")) {
            byCode.computeIfAbsent(row.get("code"), code -> new ArrayList<>())
                    .add(new Row(
                            row.get("status"),
                            row.get("rate").isEmpty() ? null : new BigDecimal(row.get("rate")),
                            row.day("from"),
                            row.day("until")));
        }
    }

    private record Row(
            String status,
            @Nullable BigDecimal rate,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Dated {}

    /**
     * Status and rate of a code on a date.
     *
     * @param status indicator: N packaged, S paid, Q1 paid only alone, K and G drugs, …
     * @param rate national rate in dollars; null where nothing is paid on its own
     * @param edition the edition that answers
     * @param carried whether the date lies outside the editions held
     */
    public record Opps(String status, @Nullable BigDecimal rate, String edition, boolean carried) {

        public boolean isPackaged() {
            return status.equals("N");
        }
    }

    /** Status and rate on a date, from the nearest row where none covers it; null where the code is not listed. */
    public @Nullable Opps on(LocalDate date, String code) {
        List<Row> rows = byCode.get(code);
        if (rows == null) {
            return null;
        }
        Row held = Dated.on(rows, date);
        Row nearest = held != null ? held : startsAfter(rows.get(0), date) ? rows.get(0) : rows.get(rows.size() - 1);
        Editions.Held edition = editions.heldInYear("opps", date);
        return new Opps(nearest.status(), nearest.rate(), edition.edition(), edition.carried() || held == null);
    }

    private static boolean startsAfter(Row row, LocalDate date) {
        return row.from() != null && date.isBefore(row.from());
    }
}
