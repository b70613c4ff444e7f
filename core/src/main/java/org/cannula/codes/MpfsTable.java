package org.cannula.codes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Medicare pays a physician: relative value units and the conversion factor of the fee schedule. */
public final class MpfsTable {

    /** Columns of the built-in table in the order stored rows have. */
    private static final List<String> COLUMNS = List.of(
            "status",
            "workRvu",
            "nonFacilityPe",
            "facilityPe",
            "malpractice",
            "nonFacilityTotal",
            "facilityTotal",
            "conversionFactor");

    private final EditionRows<String, Row> rows;

    MpfsTable(Editions editions, Source source) {
        Map<String, Rows.InMemory<Row>> builtIn = new HashMap<>();
        for (Csv.Row row : Csv.rows("mpfs.csv")) {
            builtIn.computeIfAbsent(row.get("edition"), edition -> new Rows.InMemory<>())
                    .add(row.get("code"), Row.of(COLUMNS.stream().map(row::get).toList()));
        }
        rows = new EditionRows<>(
                editions,
                Series.of("mpfs"),
                edition -> source.rows(edition, builtIn.get(edition.name()), Row::of),
                Row::equals);
    }

    private record Row(
            String status,
            BigDecimal work,
            @Nullable BigDecimal nonFacilityPractice,
            @Nullable BigDecimal facilityPractice,
            BigDecimal malpractice,
            @Nullable BigDecimal nonFacility,
            @Nullable BigDecimal facility,
            BigDecimal factor) {

        static Row of(List<String> fields) {
            return new Row(
                    fields.get(0),
                    new BigDecimal(fields.get(1)),
                    amount(fields.get(2)),
                    amount(fields.get(3)),
                    new BigDecimal(fields.get(4)),
                    amount(fields.get(5)),
                    amount(fields.get(6)),
                    new BigDecimal(fields.get(7)));
        }

        private static @Nullable BigDecimal amount(String field) {
            return field.isEmpty() ? null : new BigDecimal(field);
        }
    }

    /**
     * The price of a code on a date.
     *
     * @param units total relative value units of the place; null where the code is not priced there
     * @param conversionFactor dollars a unit, before locality
     * @param status A paid, B bundled, C priced by the contractor, T paid only alone, X and E not on the schedule
     * @param edition the edition that answers
     * @param carried whether the date lies in a year that is not held
     * @param work units for the physician's work
     * @param practice units for the practice's expense in the place; null where the code is not priced there
     * @param malpractice units for liability insurance
     */
    public record Mpfs(
            @Nullable BigDecimal units,
            BigDecimal conversionFactor,
            String status,
            String edition,
            boolean carried,
            BigDecimal work,
            @Nullable BigDecimal practice,
            BigDecimal malpractice) {

        /** Dollars for one unit of the code without a locality; null where it is not priced in the place. */
        public @Nullable BigDecimal national() {
            return units == null ? null : cents(units.multiply(conversionFactor));
        }

        /** Dollars for one unit of the code in a locality; null where it is not priced in the place. */
        public @Nullable BigDecimal in(Localities.Locality locality) {
            return practice == null
                    ? null
                    : cents(work.multiply(locality.work())
                            .add(practice.multiply(locality.practice()))
                            .add(malpractice.multiply(locality.malpractice()))
                            .multiply(conversionFactor));
        }

        private static BigDecimal cents(BigDecimal dollars) {
            return dollars.setScale(2, RoundingMode.HALF_UP);
        }

        /** The edition as results name it. */
        public Editions.Held held() {
            return new Editions.Held(edition, carried);
        }
    }

    /** The price on a date; null where the code is not listed. */
    public @Nullable Mpfs on(LocalDate date, boolean inFacility, String code) {
        EditionRows.Answer<Row> answer = rows.on(date, code);
        if (answer == null) {
            return null;
        }
        Row row = answer.row();
        return new Mpfs(
                inFacility ? row.facility() : row.nonFacility(),
                row.factor(),
                row.status(),
                answer.edition().name(),
                answer.carried(),
                row.work(),
                inFacility ? row.facilityPractice() : row.nonFacilityPractice(),
                row.malpractice());
    }
}
