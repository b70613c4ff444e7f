package org.cannula.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.cannula.formats.table.Table;
import org.cannula.formats.table.TableFormat;

/** Opens Parquet files. */
public final class ParquetFormat implements TableFormat {

    @Override
    public Table open(Path file) throws IOException {
        return ParquetTable.open(file);
    }
}
