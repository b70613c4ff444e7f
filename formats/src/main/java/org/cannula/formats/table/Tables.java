package org.cannula.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.cannula.basis.Origin;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.formats.mar.MarTable;
import org.cannula.formats.mar.SiteMapping;
import org.jspecify.annotations.Nullable;

/** Reads the claims, or the medication record, of a table in a file, whichever kind of table it is. What cannot be read is handed over as rejected. */
public final class Tables {

    private final @Nullable Mapping mapping;
    private final @Nullable SiteMapping record;
    private final String input;
    private final InputSink sink;

    /**
     * @param mapping what the user says of the columns; null where their names tell
     * @param record how the columns of a medication record are named; null where the tables hold claims
     * @param input name of the input in origins and errors
     */
    public Tables(@Nullable Mapping mapping, @Nullable SiteMapping record, String input, InputSink sink) {
        this.mapping = mapping;
        this.record = record;
        this.input = input;
        this.sink = sink;
    }

    /** A text file, from its first byte. */
    public void csv(InputStream in, CsvShape shape) throws IOException {
        read(() -> CsvTable.open(in, shape));
    }

    /** A workbook. */
    public void workbook(Path file) throws IOException {
        read(() -> WorkbookTable.open(file, cells -> CsvShape.score(cells, mapping, record)));
    }

    /** A Parquet file, by the extension of that name. */
    public void parquet(Path file, ExtensionFinder extensions) throws IOException {
        read(() -> extensions.find("parquet", TableFormat.class).open(file));
    }

    private interface Opening {
        Table open() throws IOException;
    }

    private void read(Opening opening) throws IOException {
        try (Table table = opening.open()) {
            SiteMapping of = record;
            if (of == null) {
                TableClaims.read(table, mapping, input, sink);
            } else {
                MarTable.read(table, of, input, sink);
            }
        } catch (UnreadableTable why) {
            sink.rejected(new Rejected(new Origin(input, why.place()), "", why.found(), why.valid()));
        }
    }
}
