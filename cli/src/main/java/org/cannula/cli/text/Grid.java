package org.cannula.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.cli.text.Look.Ink;

/**
 * Rows under a heading, in columns as wide as what stands in them: text to the left, numbers to the right. Where they do not fit,
 * columns that can be spared are left out, the last named first; then the widest text is cut.
 */
final class Grid {

    private static final int BETWEEN = 2;
    private static final int NARROWEST = 12;

    /** What says that there is none. */
    private static final Set<String> NOTHING = Set.of("", "·", "-");

    private record Column(String title, boolean number, boolean spared) {}

    private record Row(List<String> cells, List<Ink> inks) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** A column of text. */
    Grid text(String title) {
        columns.add(new Column(title, false, false));
        return this;
    }

    /** A column of text that is left out where there is no room. */
    Grid sparedText(String title) {
        columns.add(new Column(title, false, true));
        return this;
    }

    /** A column of numbers. */
    Grid number(String title) {
        columns.add(new Column(title, true, false));
        return this;
    }

    /** A column of numbers that is left out where there is no room. */
    Grid spared(String title) {
        columns.add(new Column(title, true, true));
        return this;
    }

    /** A row: a cell for each column. */
    void row(String... cells) {
        List<Ink> inks = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            inks.add(Ink.PLAIN);
        }
        rows.add(new Row(List.of(cells), inks));
    }

    /** Paints one cell of the last row. */
    void paint(int column, Ink ink) {
        rows.get(rows.size() - 1).inks().set(column, ink);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Prints it under its heading; nothing where it has no rows. Columns that can be spared and say nothing are left out. */
    void print(Page page, String heading) {
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (i == 0 || !isBlank(i)) {
                shown.add(i);
            }
        }
        int[] widths = new int[columns.size()];
        for (int i : shown) {
            int column = i;
            widths[i] = Math.max(
                    i == 0
                            ? Words.width(heading) - 2
                            : Words.width(columns.get(i).title()),
                    rows.stream()
                            .mapToInt(row -> Words.width(row.cells().get(column)))
                            .max()
                            .orElse(0));
        }
        fit(shown, widths, page.look().width());
        StringBuilder line = new StringBuilder();
        for (int i : shown) {
            cell(
                    line,
                    i == 0 ? heading : columns.get(i).title(),
                    widths[i] + (i == 0 ? BETWEEN : 0),
                    i,
                    i == 0 ? Ink.STRONG : Ink.FAINT,
                    page.look());
        }
        page.gap().line(line.toString());
        for (Row row : rows) {
            line.setLength(0);
            line.append(" ".repeat(BETWEEN));
            for (int i : shown) {
                cell(line, row.cells().get(i), widths[i], i, row.inks().get(i), page.look());
            }
            page.line(line.toString());
        }
    }

    private boolean isBlank(int column) {
        return columns.get(column).spared()
                && rows.stream().allMatch(row -> NOTHING.contains(row.cells().get(column)));
    }

    private void fit(List<Integer> shown, int[] widths, int room) {
        while (width(shown, widths) > room) {
            int out = -1;
            for (int i : shown) {
                out = columns.get(i).spared() ? i : out;
            }
            if (out < 0) {
                break;
            }
            shown.remove((Integer) out);
        }
        int over = width(shown, widths) - room;
        if (over > 0) {
            int widest = 0;
            for (int i : shown) {
                widest = !columns.get(i).number() && widths[i] > widths[widest] ? i : widest;
            }
            widths[widest] = Math.max(NARROWEST, widths[widest] - over);
        }
    }

    private static int width(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(i -> widths[i] + BETWEEN).sum();
    }

    private void cell(StringBuilder line, String text, int width, int column, Ink ink, Look look) {
        String cut = Words.cut(text, width, look.sign("…", ".."));
        String filled = columns.get(column).number() ? Words.rightPadded(cut, width) : Words.padded(cut, width);
        line.append(line.length() == 0 || column == 0 ? "" : " ".repeat(BETWEEN))
                .append(look.paint(ink, filled));
    }
}
