package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Medicare pays a physician: relative value units and the conversion factor of the fee schedule. */
public final class MpfsTable {

    private final Map<String, Row> byEditionAndCode = new HashMap<>();

    private final Editions editions;

    MpfsTable(Editions editions) {
        this.editions = editions;
        for (Csv.Row row : Csv.rows("mpfs.csv")) {
            byEditionAndCode.put(
                    row.get("edition") + " " + row.get("code"),
                    new Row(
                            amount(row.get("nonFacilityTotal")),
                            amount(row.get("facilityTotal")),
                            new BigDecimal(row.get("conversionFactor")),
                            row.get("status")));
        }
    }

    private static @Nullable BigDecimal amount(String field) {
        return field.isEmpty() ? null : new BigDecimal(field);
    }

    private record Row(
            @Nullable BigDecimal nonFacility, @Nullable BigDecimal facility, BigDecimal factor, String status) {}

    /**
     * The price of a code on a date.
     *
     * @param units total relative value units of the place; null where the code is not priced there
     * @param conversionFactor dollars a unit, before locality
     * @param status A paid, B bundled, C priced by the contractor, T paid only alone, X and E not on the schedule
     * @param edition the edition that answers
     * @param carried whether the date lies in a year that is not held
     */
    public record Mpfs(
            @Nullable BigDecimal units, BigDecimal conversionFactor, String status, String edition, boolean carried) {}

    /** The price on a date; null where the code is not listed. */
    public @Nullable Mpfs on(LocalDate date, boolean inFacility, String code) {
        Editions.Held held = editions.heldInYear("mpfs", date);
        Row row = byEditionAndCode.get(held.edition() + " " + code);
        return row == null
                ? null
                : new Mpfs(
                        inFacility ? row.facility() : row.nonFacility(),
                        row.factor(),
                        row.status(),
                        held.edition(),
                        held.carried());
    }
}
