package org.cannula.reports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, in a temporary file until the sheet is written. Text is always written as text: whatever begins with
 * {@code =}, {@code +}, {@code -} or {@code @} is no formula. What does not fit on a sheet goes on on the next.
 */
final class Rows implements Closeable {

    private static final int HEADER = 1;
    private static final int BETWEEN_FLUSHES = 500;

    /** Characters a cell may hold. */
    private static final int LONGEST = 32_767;

    private static final int NOTHING = -1;

    private final String name;
    private final List<Column> columns;
    private final int most;
    private @Nullable Path file;
    private @Nullable DataOutputStream spool;
    private long count;

    /** What the cells of a column are. */
    enum Kind {
        TEXT,
        NUMBER,
        DOLLARS,
        SHARE,
        DATE
    }

    /** A column with its title, what its cells are, and its width in characters. */
    record Column(String title, Kind kind, int width) {

        static Column text(String title, int width) {
            return new Column(title, Kind.TEXT, width);
        }

        static Column of(String title, Kind kind, int width) {
            return new Column(title, kind, width);
        }
    }

    Rows(String name, Column... columns) {
        this(name, Worksheet.MAX_ROWS, columns);
    }

    /** Rows that go on on another sheet after so many, the header among them. */
    Rows(String name, int most, Column... columns) {
        this.name = name;
        this.most = most;
        this.columns = List.of(columns);
    }

    /** A row: a text for each column, numbers plain, days as {@code 2026-03-02}; null leaves the cell empty. */
    void row(@Nullable String... cells) throws IOException {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(name + " has " + columns.size() + " columns, not " + cells.length);
        }
        if (spool == null) {
            file = Files.createTempFile("cannula", null);
            spool = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }
        count++;
        for (String cell : cells) {
            if (cell == null || cell.isEmpty()) {
                spool.writeInt(NOTHING);
            } else {
                byte[] bytes = Texts.showable(cell).getBytes(StandardCharsets.UTF_8);
                spool.writeInt(bytes.length);
                spool.write(bytes);
            }
        }
    }

    /** Writes the sheet, and further ones where it is full. */
    void write(Workbook workbook) throws IOException {
        int number = 1;
        Worksheet sheet = begin(workbook, number);
        int row = HEADER;
        if (spool != null && file != null) {
            spool.close();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long read = 0; read < count; read++) {
                    if (row == most) {
                        end(sheet, row);
                        sheet = begin(workbook, ++number);
                        row = HEADER;
                    }
                    for (int column = 0; column < columns.size(); column++) {
                        cell(sheet, row, column, read(in));
                    }
                    if (++row % BETWEEN_FLUSHES == 0) {
                        sheet.flush();
                    }
                }
            }
        }
        end(sheet, row);
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NOTHING ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private Worksheet begin(Workbook workbook, int number) {
        Worksheet sheet = workbook.newWorksheet(number == 1 ? name : name + " " + number);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, columns.get(column).title());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E8EDF3")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(1, HEADER);
        return sheet;
    }

    private void end(Worksheet sheet, int rows) throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(HEADER, rows - 1), columns.size() - 1);
        sheet.finish();
    }

    private void cell(Worksheet sheet, int row, int column, @Nullable String value) {
        if (value != null) {
            cell(sheet, row, column, columns.get(column).kind(), value);
        }
    }

    /** Writes one cell of a kind. */
    static void cell(Worksheet sheet, int row, int column, Kind kind, String value) {
        switch (kind) {
            case TEXT -> sheet.inlineString(row, column, fitting(Texts.showable(value)));
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(value));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case NUMBER -> sheet.value(row, column, new BigDecimal(value));
            case DOLLARS -> {
                sheet.value(row, column, new BigDecimal(value));
                sheet.style(row, column).format("#,##0.00").set();
            }
            case SHARE -> {
                sheet.value(row, column, new BigDecimal(value));
                sheet.style(row, column).format("0.0%").set();
            }
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        if (spool != null) {
            spool.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
