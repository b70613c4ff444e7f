package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Medicare pays a hospital outpatient department: status indicators and national rates. */
public final class OppsTable {

    /** Statuses whose rates are set anew each quarter: drugs, biologicals, blood, brachytherapy and radiopharmaceuticals. */
    private static final Set<String> QUARTERLY = Set.of("G", "K", "K1", "K2", "K3", "K4", "R", "U");

    private record Row(String status, @Nullable BigDecimal rate) {

        static Row of(List<String> fields) {
            return new Row(fields.get(0), fields.get(1).isEmpty() ? null : new BigDecimal(fields.get(1)));
        }
    }

    private final EditionRows<String, Row> rows;

    OppsTable(Editions editions, Source source) {
        Series series = Series.of("opps");
        DatedRows builtIn = new DatedRows();
        rows = new EditionRows<>(
                editions,
                series,
                edition -> source.rows(edition, code -> builtIn.on(code, edition.from()), Row::of),
                Row::equals);
    }

    /** The rows that ship with the engine: each names the days it holds, and so every edition that says it. */
    private static final class DatedRows {
        private record Held(
                Row row, @Nullable LocalDate from, @Nullable LocalDate until) implements Dated {}

        private final Map<String, List<Held>> byCode = new HashMap<>();

        DatedRows() {
            Set<String> rated = new HashSet<>();
            for (Csv.Row row : Csv.rows("opps.csv")) {
                rated.add(row.get("code"));
                Row held = Row.of(List.of(row.get("status"), row.get("rate")));
                add(row.get("code"), new Held(held, row.day("from"), row.day("until")));
            }
            for (Csv.Row row : Csv.rows("opps-status.csv")) {
                Held held = new Held(new Row(row.get("status"), null), row.day("from"), row.day("until"));
                for (String code : row.get("codes").split(" ", -1)) {
                    if (!rated.contains(code)) {
                        add(code, held);
                    }
                }
            }
        }

        private void add(String code, Held held) {
            byCode.computeIfAbsent(code, c -> new ArrayList<>(1)).add(held);
        }

        List<Row> on(String code, LocalDate date) {
            Held held = Dated.on(byCode.get(code), date);
            return held == null ? List.of() : List.of(held.row());
        }
    }

    /**
     * Status and rate of a code on a date.
     *
     * @param status indicator: N packaged, S paid, Q1 paid only alone, K and G drugs, …
     * @param rate national rate in dollars; null where nothing is paid on its own
     * @param edition the edition that answers
     * @param carried whether the date lies outside the editions held: another year, or for what is priced by quarter
     *     another quarter
     */
    public record Opps(String status, @Nullable BigDecimal rate, String edition, boolean carried) {

        public boolean isPackaged() {
            return status.equals("N");
        }

        /** Whether it is a drug or biological paid on its own: pass-through (G), by its price (K), pain relief without opioids (K1). */
        public boolean isDrug() {
            return status.equals("G") || status.startsWith("K");
        }

        /** The edition as results name it. */
        public Editions.Held held() {
            return new Editions.Held(edition, carried);
        }
    }

    /** Status and rate on a date, from the nearest edition that lists the code; null where none does. */
    public @Nullable Opps on(LocalDate date, String code) {
        EditionRows.Answer<Row> answer = rows.on(date, code);
        if (answer == null) {
            return null;
        }
        Row row = answer.row();
        boolean otherQuarter =
                QUARTERLY.contains(row.status()) && !answer.edition().covers(date);
        return new Opps(row.status(), row.rate(), answer.edition().name(), answer.carried() || otherQuarter);
    }
}
