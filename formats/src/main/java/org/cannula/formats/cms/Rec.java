package org.cannula.formats.cms;

import java.util.List;

/**
 * One record of a published file: the cells of a row, or a whole line where columns have fixed places.
 *
 * @param line number of the line it begins on, or of the row in a sheet, from 1
 */
record Rec(long line, List<String> cells) {

    /** A cell without blanks around it; empty where the record has no such cell. */
    String cell(int column) {
        return column >= 0 && column < cells.size() ? strip(cells.get(column)) : "";
    }

    /** Characters of the first cell, counted from 1, both ends included, without blanks around them; as layouts print them. */
    String at(int from, int until) {
        String line = cells.isEmpty() ? "" : cells.get(0);
        return from > line.length() ? "" : strip(line.substring(from - 1, Math.min(until, line.length())));
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> strip(cell).isEmpty());
    }

    /** Files from spreadsheets hold blanks that do not break a line. */
    static String strip(String text) {
        return text.indexOf('\u00a0') < 0
                ? text.strip()
                : text.replace('\u00a0', ' ').strip();
    }
}
