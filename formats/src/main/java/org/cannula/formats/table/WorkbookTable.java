package org.cannula.formats.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cannula.formats.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook (.xlsx) as a table: the one whose first rows name most fields of a claim. Rows are read one at a
 * time. Days are told by the format of their cells.
 */
final class WorkbookTable implements Table {

    private static final int MOST_ROWS_BEFORE = 30;
    private static final MathContext DIGITS = new MathContext(15);
    private static final String VALID = "a workbook (.xlsx) with a header and rows of claim lines in one of its sheets";

    private final ReadableWorkbook workbook;
    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> columns;
    private final int header;
    private @Nullable Row row;

    private WorkbookTable(ReadableWorkbook workbook, Sheet sheet, Header found) throws IOException {
        this.workbook = workbook;
        this.sheet = sheet.getName();
        this.columns = found.columns();
        this.header = found.row();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    /** The row of a sheet that names most fields. */
    private record Header(int row, List<String> columns, int score) {}

    /** Opens a workbook. */
    static WorkbookTable open(Path file, ToIntFunction<List<String>> score) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            if (!isSound(file)) {
                throw new UnreadableTable(
                        "", "a workbook in which a part does not have its checksum: it is damaged", VALID);
            }
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            return open(workbook, score);
        } catch (ExcelReaderException | IOException | IllegalStateException damaged) {
            if (workbook != null) {
                workbook.close();
            }
            if (damaged instanceof UnreadableTable why) {
                throw why;
            }
            throw new UnreadableTable("", "a zip file that is no workbook, or a damaged one", VALID);
        }
    }

    /** The reader does not look at checksums, and a digit that a damaged disk changed looks like any other. */
    private static boolean isSound(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                CRC32 sum = new CRC32();
                try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(part), sum)) {
                    while (in.read(buffer) >= 0) {
                        // Summed up by the stream.
                    }
                }
                if (part.getCrc() >= 0 && part.getCrc() != sum.getValue()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static WorkbookTable open(ReadableWorkbook workbook, ToIntFunction<List<String>> score) throws IOException {
        Sheet best = null;
        Header found = null;
        for (Sheet sheet : workbook.getSheets().toList()) {
            Header header = header(sheet, score);
            if (header != null && (found == null || header.score() > found.score())) {
                found = header;
                best = sheet;
            }
        }
        if (best == null || found == null) {
            throw new UnreadableTable("", "a workbook without a row of names such as claim, code and units", VALID);
        }
        WorkbookTable table = new WorkbookTable(workbook, best, found);
        while (table.next() && table.number() < found.row()) {
            // Titles before the header.
        }
        return table;
    }

    private static @Nullable Header header(Sheet sheet, ToIntFunction<List<String>> score) throws IOException {
        Header found = null;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows.limit(MOST_ROWS_BEFORE)::iterator) {
                List<String> names = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    String text = text(row, column);
                    names.add(text == null ? "" : text.strip());
                }
                int points = score.applyAsInt(names);
                if (points > 0 && (found == null || points > found.score())) {
                    found = new Header(row.getRowNum(), List.copyOf(names), points);
                }
            }
        }
        return found;
    }

    @Override
    public String shape() {
        return "sheet " + Texts.quoted(sheet) + ", header in row " + header;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            return true;
        } catch (ExcelReaderException | IllegalStateException | NumberFormatException damaged) {
            throw new UnreadableTable("sheet " + sheet + ", after row " + number(), "a damaged workbook", VALID);
        }
    }

    private int number() {
        return row == null ? 0 : row.getRowNum();
    }

    @Override
    public @Nullable String cell(int column) {
        String text = row == null ? null : text(row, column);
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String text(Row row, int column) {
        Cell cell = row.hasCell(column) ? row.getCell(column) : null;
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return null;
        }
        boolean number = cell.getValue() instanceof BigDecimal;
        if (number && isDate(cell.getDataFormatString())) {
            LocalDateTime time = cell.asDate();
            return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.toString();
        }
        return number ? plain((BigDecimal) cell.getValue()) : cell.getText();
    }

    /** Numbers are stored as binary fractions: fifteen digits are all that a cell holds, what comes behind is noise. */
    private static String plain(BigDecimal stored) {
        BigDecimal number = stored.round(DIGITS).stripTrailingZeros();
        return number.toPlainString();
    }

    /** Whether a cell format shows days: a letter for day, month or year that stands outside of quotes and brackets. */
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !bare.startsWith("general") && (bare.contains("d") || bare.contains("y") || bare.contains("mmm"));
    }

    @Override
    public String row() {
        return "sheet " + sheet + " row " + number();
    }

    @Override
    public String place(int column) {
        return row() + " column " + letters(column) + " (" + columns.get(column) + ")";
    }

    /** The name of a column as spreadsheets show it: A, B, … Z, AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
