package org.cannula.formats.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;
import org.jspecify.annotations.Nullable;

/** The fields of a table's current row. What a cell cannot be read as is noted as a fault and comes out as absent. */
final class RowCells {

    private static final int MOST_FAULTS = 20;

    private final Table table;
    private final Binding binding;
    private final DayText days;
    private final String input;
    private final List<Fault> faults = new ArrayList<>();

    RowCells(Table table, Binding binding, DayText days, String input) {
        this.table = table;
        this.binding = binding;
        this.days = days;
        this.input = input;
    }

    Binding binding() {
        return binding;
    }

    /** Where the row stands, or in a wide one the cell with the code. */
    Origin origin(int repeat) {
        return new Origin(input, repeat > 0 ? binding.place(Field.CODE, repeat, table) : table.row());
    }

    /** Faults noted so far; cleared for the next claim. */
    List<Fault> faults() {
        return faults;
    }

    /** What is wrong with the row as a whole, if something is. */
    boolean isTorn() {
        String torn = table.fault();
        if (torn != null) {
            fault(table.row(), RowFault.found(torn, "as many cells as the header has"));
        }
        return torn != null;
    }

    /** Whether nothing in the row fills any field. */
    boolean isEmpty() {
        for (Field field : Field.values()) {
            for (int repeat : field.ofLine() ? binding.repeats() : List.of(0)) {
                if (!binding.isConstant(field) && binding.text(field, repeat, table) != null) {
                    return false;
                }
            }
        }
        return true;
    }

    @Nullable
    String text(Field field, int repeat) {
        String text = binding.text(field, repeat, table);
        if (text != null && text.indexOf('\uFFFD') >= 0) {
            fault(field, repeat, RowFault.found("bytes that are not UTF-8", "text in UTF-8"));
            return null;
        }
        return text;
    }

    List<String> codes(Field field) {
        return CellValues.codes(binding.texts(field, 0, table));
    }

    CellValues.@Nullable CodeCell code(int repeat) {
        String text = text(Field.CODE, repeat);
        return text == null ? null : value(Field.CODE, repeat, () -> CellValues.code(text));
    }

    List<String> modifiers(int repeat) {
        List<String> read = value(
                Field.MODIFIERS, repeat, () -> CellValues.modifiers(binding.texts(Field.MODIFIERS, repeat, table)));
        return read == null ? List.of() : read;
    }

    @Nullable
    LocalDate day(Field field, int repeat) {
        return value(field, repeat, () -> CellValues.day(text(field, repeat), days));
    }

    @Nullable
    BigDecimal quantity(Field field, int repeat) {
        return value(field, repeat, () -> CellValues.quantity(text(field, repeat)));
    }

    @Nullable
    BigDecimal money(Field field, int repeat) {
        return value(field, repeat, () -> CellValues.money(text(field, repeat)));
    }

    /** A code of digits with the leading zeros it is known with. */
    @Nullable
    String padded(Field field, int repeat, int length, String valid) {
        return value(field, repeat, () -> CellValues.padded(text(field, repeat), length, valid));
    }

    /** Makes a value, or null. */
    interface Making<T> {
        @Nullable
        T make() throws RowFault;
    }

    <T> @Nullable T value(Field field, int repeat, Making<T> making) {
        try {
            return making.make();
        } catch (RowFault fault) {
            fault(field, repeat, fault);
            return null;
        }
    }

    void fault(Field field, int repeat, RowFault fault) {
        fault(binding.place(field, repeat, table), fault);
    }

    private void fault(String place, RowFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(new Origin(input, place), fault.found(), fault.valid(), ""));
        }
    }
}
