package org.cannula.formats.cms;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Records of a file with commas or tabs between its cells, quotes around those that hold a line break. */
final class DelimitedRecords implements Records {

    /** A longer cell is a quote that was never closed. */
    private static final int LONGEST_CELL = 1 << 18;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    DelimitedRecords(Reader text, char delimiter) {
        reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text);
        records = reader.iterator();
    }

    @Override
    public @Nullable Rec next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return new Rec(line, record.getFields());
        } catch (CsvParseException e) {
            throw new UnreadableFile(
                    "after line " + line + ": a quote that is not closed, or a cell that does not end");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
