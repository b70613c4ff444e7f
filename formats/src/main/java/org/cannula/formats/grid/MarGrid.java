package org.cannula.formats.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they were copied, what their columns were taken for, and the lines of a visit sheet they say. It copies: no time is
 * made up, and a row that says too little is named, not completed.
 *
 * @param columns the columns, in order
 * @param rows the cells below the headings
 * @param lines lines of a visit sheet
 * @param left rows that became no line, and why
 */
public record MarGrid(List<MarColumn> columns, List<List<String>> rows, List<String> lines, List<Left> left) {

    /**
     * A row that became no line.
     *
     * @param row its number among the rows, from 1
     * @param says why, and what would be valid
     */
    public record Left(int row, String says) {}

    private static final Pattern APART = Pattern.compile("\\t|\\s*\\|\\s*|\\s{2,}|;");

    /**
     * Reads what was pasted.
     *
     * @param pasted rows, their cells apart by tabs, bars, semicolons or two blanks
     * @param chosen fields by the number of their column, where a person has said so
     * @param day the visit's date, null where the sheet has none
     */
    public static MarGrid read(String pasted, Map<Integer, MarField> chosen, @Nullable LocalDate day) {
        List<List<String>> rows = cells(pasted);
        List<String> headings = rows.isEmpty() || !ColumnGuess.isHeading(rows.get(0)) ? List.of() : rows.remove(0);
        List<MarColumn> columns = ColumnGuess.of(headings, rows, chosen);
        MarLines lines = new MarLines(columns, day);
        lines.read(rows);
        return new MarGrid(columns, List.copyOf(rows), lines.lines(), lines.left());
    }

    private static List<List<String>> cells(String pasted) {
        boolean tabs = pasted.indexOf('\t') >= 0;
        List<List<String>> rows = new ArrayList<>();
        for (String line : pasted.lines().toList()) {
            if (!line.isBlank()) {
                List<String> cells = new ArrayList<>();
                for (String cell : tabs ? line.split("\t", -1) : APART.split(line.strip(), -1)) {
                    cells.add(cell.strip());
                }
                rows.add(cells);
            }
        }
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> {
            while (row.size() < widest) {
                row.add("");
            }
        });
        return rows;
    }
}
