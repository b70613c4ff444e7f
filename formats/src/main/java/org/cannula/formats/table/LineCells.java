package org.cannula.formats.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Makes a line of a claim from a row, or from one of the places in a wide row. */
final class LineCells {

    private static final String REVENUE = "a revenue code of four characters";

    private final RowCells row;

    LineCells(RowCells row) {
        this.row = row;
    }

    /**
     * The line; its faults are noted with those of the row.
     *
     * @param number number of the line where the row says none
     * @param claimPlace place of service of the claim
     */
    ServiceLine read(int repeat, int number, @Nullable String claimPlace) {
        CellValues.CodeCell code = row.code(repeat);
        BigDecimal units = row.quantity(Field.UNITS, repeat);
        if (units == null && row.faults().isEmpty()) {
            row.fault(Field.UNITS, repeat, RowFault.missing("the units billed"));
        }
        LocalDate date = row.day(Field.DATE, repeat);
        LocalDate through = row.day(Field.LINE_THROUGH, repeat);
        if (date != null && through != null && through.isBefore(date)) {
            row.fault(
                    Field.LINE_THROUGH,
                    repeat,
                    RowFault.found("a last day before the first", "the first day or a later one"));
        }
        return ServiceLine.builder(
                        number(repeat, number),
                        code == null ? "" : code.code(),
                        units == null ? BigDecimal.ZERO : units)
                .id(row.text(Field.ID, repeat))
                .modifiers(modifiers(code, repeat))
                .date(date)
                .through(through == null || through.equals(date) ? null : through)
                .charge(row.money(Field.CHARGE, repeat))
                .revenueCode(row.padded(Field.REVENUE_CODE, repeat, 4, REVENUE))
                .placeOfService(ownPlace(repeat, claimPlace))
                .drug(drug(repeat))
                .origin(row.origin(repeat))
                .build();
    }

    private int number(int repeat, int counted) {
        Integer said = row.value(Field.LINE, repeat, () -> CellValues.line(row.text(Field.LINE, repeat)));
        return said == null || said < 0 ? counted : said;
    }

    private List<String> modifiers(CellValues.@Nullable CodeCell code, int repeat) {
        List<String> modifiers = row.modifiers(repeat);
        if (code == null || code.modifiers().isEmpty()) {
            return modifiers;
        }
        List<String> all = new ArrayList<>(code.modifiers());
        all.addAll(modifiers);
        return all;
    }

    private @Nullable String ownPlace(int repeat, @Nullable String claimPlace) {
        String own = row.padded(Field.PLACE_OF_SERVICE, repeat, 2, ClaimRows.PLACE);
        return own == null || own.equals(claimPlace) ? null : own;
    }

    private @Nullable DrugBilled drug(int repeat) {
        String ndc = CellValues.upper(row.text(Field.NDC, repeat));
        return ndc == null
                ? null
                : new DrugBilled(
                        ndc,
                        row.quantity(Field.NDC_QUANTITY, repeat),
                        CellValues.upper(row.text(Field.NDC_UNIT, repeat)));
    }
}
