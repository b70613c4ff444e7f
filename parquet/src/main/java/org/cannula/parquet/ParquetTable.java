package org.cannula.parquet;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.cannula.formats.table.Table;
import org.cannula.formats.table.UnreadableTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file, one row group in memory at a time. Columns are its fields that hold one value a row; a field
 * of a struct is named {@code struct.field}. Lists and maps are left out.
 */
final class ParquetTable implements Table {

    private static final String VALID = "a whole Parquet file with columns of plain values";

    private final ParquetReader<@Nullable String[], @Nullable String[], Cell> reader;
    private final List<Cell> cells;
    private @Nullable String[] row = {};
    private long number;

    /** A column: where its value goes, and how it is written as text. */
    private record Cell(int index, String name, CellText text) {}

    private ParquetTable(ParquetReader<@Nullable String[], @Nullable String[], Cell> reader, List<Cell> cells) {
        this.reader = reader;
        this.cells = cells;
    }

    static ParquetTable open(Path file) throws IOException {
        List<Cell> cells = new ArrayList<>();
        ParquetReader<@Nullable String[], @Nullable String[], Cell> reader = null;
        try {
            for (ColumnDescriptor column : ParquetReader.readMetadata(file.toFile())
                    .getFileMetaData()
                    .getSchema()
                    .getColumns()) {
                if (column.getMaxRepetitionLevel() == 0) {
                    cells.add(new Cell(cells.size(), name(column.getPath()), CellText.of(column.getPrimitiveType())));
                }
            }
            reader = ParquetReader.spliterator(file.toFile(), new Filling(cells.size()), path -> find(cells, path));
        } catch (RuntimeException damaged) {
            throw unreadable("");
        }
        return new ParquetTable(reader, List.copyOf(cells));
    }

    private static @Nullable Cell find(List<Cell> cells, String[] path) {
        String name = name(path);
        for (Cell cell : cells) {
            if (cell.name().equals(name)) {
                return cell;
            }
        }
        return null;
    }

    private static String name(String[] path) {
        return String.join(".", path);
    }

    @Override
    public String shape() {
        return "Parquet";
    }

    @Override
    public List<String> columns() {
        return cells.stream().map(Cell::name).toList();
    }

    @Override
    public boolean next() throws IOException {
        number++;
        try {
            return reader.tryAdvance(read -> row = read);
        } catch (RuntimeException damaged) {
            throw unreadable(row());
        } catch (OutOfMemoryError tooLarge) {
            throw new UnreadableTable(
                    row(), "a row group that is damaged, or does not fit into memory", "row groups of some hundred MB");
        }
    }

    @Override
    public @Nullable String cell(int column) {
        String text = row[column];
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public String row() {
        return "row " + number;
    }

    @Override
    public String place(int column) {
        return row() + ", column " + cells.get(column).name();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static UnreadableTable unreadable(String place) {
        return new UnreadableTable(place, "a damaged Parquet file, or one of a kind not read here", VALID);
    }

    /** Puts the values of a row in their places. */
    private record Filling(int size) implements Hydrator<@Nullable String[], @Nullable String[], Cell> {

        @Override
        public @Nullable String[] start() {
            return new @Nullable String[size];
        }

        @Override
        public @Nullable String[] add(@Nullable String[] row, Cell cell, @Nullable Object value) {
            row[cell.index()] = value == null ? null : cell.text().of(value);
            return row;
        }

        @Override
        public @Nullable String[] finish(@Nullable String[] row) {
            return row;
        }
    }
}
