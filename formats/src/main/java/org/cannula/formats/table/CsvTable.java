package org.cannula.formats.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text file as a table. */
final class CsvTable implements Table {

    /** A longer cell or row is a quote that was never closed. */
    private static final int LONGEST = 1 << 20;

    private final CsvShape shape;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private @Nullable CsvRecord record;

    private CsvTable(CsvShape shape, CsvReader<CsvRecord> reader, CloseableIterator<CsvRecord> records) {
        this.shape = shape;
        this.reader = reader;
        this.records = records;
    }

    /** Opens a stream at its first byte; a byte order mark is skipped. */
    static CsvTable open(InputStream in, CsvShape shape) throws IOException {
        CsvReader<CsvRecord> reader = reader(shape.delimiter(), shape.quote())
                .ofCsvRecord(new InputStreamReader(withoutMark(in), StandardCharsets.UTF_8));
        CloseableIterator<CsvRecord> records = reader.iterator();
        CsvTable table = new CsvTable(shape, reader, records);
        while (table.next() && table.line() < shape.line()) {
            // Titles before the header.
        }
        return table;
    }

    static CsvReader.CsvReaderBuilder reader(char delimiter, char quote) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST);
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        boolean mark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!mark) {
            in.reset();
        }
        return in;
    }

    @Override
    public String shape() {
        return shape.words();
    }

    @Override
    public List<String> columns() {
        return shape.columns();
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            record = records.next();
            return true;
        } catch (CsvParseException e) {
            throw new UnreadableTable(
                    "after line " + line(),
                    "a quote that is not closed, or a cell of more than " + (LONGEST >> 20) + " MB",
                    "rows of cells, quotes within a quoted cell doubled");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long line() {
        return record == null ? 0 : record.getStartingLineNumber();
    }

    @Override
    public @Nullable String cell(int column) {
        CsvRecord row = record;
        if (row == null || column >= row.getFieldCount()) {
            return null;
        }
        String text = row.getField(column);
        return text.isBlank() ? null : text;
    }

    /** A row with another number of cells than the header is shifted or cut: no cell of it can be trusted. */
    @Override
    public @Nullable String fault() {
        CsvRecord row = record;
        int expected = shape.columns().size();
        if (row == null || row.getFieldCount() == expected) {
            return null;
        }
        for (int i = expected; i < row.getFieldCount(); i++) {
            if (!row.getField(i).isBlank()) {
                return row.getFieldCount() + " cells under a header of " + expected;
            }
        }
        return row.getFieldCount() < expected ? row.getFieldCount() + " cells under a header of " + expected : null;
    }

    @Override
    public String row() {
        return "line " + line();
    }

    @Override
    public String place(int column) {
        return row() + " column " + (column + 1) + " (" + shape.columns().get(column) + ")";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
