package org.cannula.formats.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under named columns: a CSV file, a sheet of a workbook, a Parquet file. Read once, front to back. */
public interface Table extends Closeable {

    /** What kind of table it is and where its header stands, in words. */
    String shape();

    /** Names of the columns, as written. */
    List<String> columns();

    /**
     * Goes to the next row.
     *
     * @return false at the end
     * @throws UnreadableTable where the table is damaged
     */
    boolean next() throws IOException;

    /**
     * A cell of the current row as text: numbers plain, days as {@code 2026-03-02}, times as {@code 2026-03-02T08:00}.
     *
     * @param column index into {@link #columns()}
     * @return null where the row has no such cell or it is empty
     */
    @Nullable
    String cell(int column);

    /** What is wrong with the current row as a whole, such as a cell too many; null where it is sound. */
    default @Nullable String fault() {
        return null;
    }

    /** Where the current row stands, such as {@code line 12}. */
    String row();

    /** Where a cell of the current row stands, such as {@code line 12, column 4 (units)}. */
    String place(int column);
}
