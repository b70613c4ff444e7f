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

    private static final OppsTable BUILT_IN =
            new OppsTable(Rows.of("opps", "code,edition,status,rate,from,until,source"));

    private final Map<String, List<Row>> byCode = new HashMap<>();

    private OppsTable(List<List<String>> rows) {
        for (List<String> row : rows) {
            byCode.computeIfAbsent(row.get(0), code -> new ArrayList<>())
                    .add(new Row(
                            row.get(2),
                            row.get(3).isEmpty() ? null : new BigDecimal(row.get(3)),
                            LocalDate.parse(row.get(4)),
                            row.get(5).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(5))));
        }
    }

    /** The rates that ship with the engine. */
    public static OppsTable builtIn() {
        return BUILT_IN;
    }

    private record Row(String status, @Nullable BigDecimal rate, LocalDate from, LocalDate until) {}

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
        Row nearest = null;
        for (Row row : byCode.getOrDefault(code, List.of())) {
            if (nearest == null || !date.isBefore(row.from())) {
                nearest = row;
            }
        }
        if (nearest == null) {
            return null;
        }
        Editions.Held held = Editions.builtIn().heldInYear("opps", date);
        boolean covered = !date.isBefore(nearest.from()) && !date.isAfter(nearest.until());
        return new Opps(nearest.status(), nearest.rate(), held.edition(), held.carried() || !covered);
    }
}
