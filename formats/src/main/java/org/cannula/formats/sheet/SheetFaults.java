package org.cannula.formats.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;

/** Collects what is wrong in a sheet, each with line, column and the line itself with a caret. */
final class SheetFaults {

    private static final int SHOWN = 100;

    private record Placed(int line, int column, Fault fault) {}

    private final String input;
    private final List<Placed> placed = new ArrayList<>();

    SheetFaults(String input) {
        this.input = input;
    }

    /** The faults in the order of the input. */
    List<Fault> inOrder() {
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::line).thenComparingInt(Placed::column))
                .map(Placed::fault)
                .toList();
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    Origin origin(SheetLine line) {
        return new Origin(input, "line " + line.number());
    }

    void at(SheetLine line, Token token, String found, String valid) {
        at(line.number(), line.text(), token.column(), found, valid);
    }

    void at(SheetLine line, int column, String found, String valid) {
        at(line.number(), line.text(), column, found, valid);
    }

    void at(int number, String text, int column, String found, String valid) {
        Origin origin = new Origin(input, "line " + number + " column " + column);
        placed.add(new Placed(number, column, new Fault(origin, found, valid, excerpt(text, column))));
    }

    /** The line, or the part of a long one around the column, and a caret under the column. */
    private static String excerpt(String text, int column) {
        int from = column <= SHOWN - 20 ? 0 : column - SHOWN / 2;
        int to = Math.min(text.length(), from + SHOWN);
        StringBuilder shown = new StringBuilder();
        for (int i = Math.min(from, to); i < to; i++) {
            shown.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return shown + "\n" + " ".repeat(column - 1 - from) + "^";
    }
}
