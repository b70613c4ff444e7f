package org.cannula.formats.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.formats.mar.MarTable;
import org.cannula.formats.mar.SiteMapping;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is a table: told by the row near its beginning that names most fields of a claim.
 *
 * @param delimiter what stands between two cells
 * @param quote what stands around a cell that holds a delimiter
 * @param line number of the line the header begins on, from 1
 * @param columns the header's cells
 */
public record CsvShape(char delimiter, char quote, int line, List<String> columns) {

    private static final char[] DELIMITERS = {',', '|', '\t', ';'};

    /** Titles and notices that may stand before the header. */
    private static final int MOST_LINES_BEFORE = 30;

    /** So many names of fields make a row the header of a claim table; one fewer where the code is among them. */
    private static final int NAMES = 3;

    public CsvShape {
        columns = List.copyOf(columns);
    }

    /**
     * The shape of a table, or null where the text is none.
     *
     * @param head the beginning of the text, without a byte order mark
     * @param mapping what the user says of it, null where nothing
     * @param record how the columns of a medication record are named, null where the table holds claims
     */
    public static @Nullable CsvShape of(String head, @Nullable Mapping mapping, @Nullable SiteMapping record) {
        CsvShape best = null;
        int most = 0;
        for (char delimiter : delimiters(mapping)) {
            for (CsvRecord row : records(head, delimiter)) {
                int score = score(row.getFields(), mapping, record);
                if (score > most) {
                    most = score;
                    best = new CsvShape(
                            delimiter, quote(head), (int) row.getStartingLineNumber(), names(row.getFields()));
                }
            }
        }
        return best;
    }

    private static char[] delimiters(@Nullable Mapping mapping) {
        Character declared = mapping == null ? null : mapping.delimiter();
        return declared == null ? DELIMITERS : new char[] {declared};
    }

    /** Some exports quote with apostrophes, every cell of them. */
    private static char quote(String head) {
        return head.startsWith("'") ? '\'' : '"';
    }

    /** The first rows; the last one may be cut off and is read all the same, as a header may be the only row. */
    private static List<CsvRecord> records(String head, char delimiter) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvTable.reader(delimiter, quote(head)).ofCsvRecord(head)) {
            for (CsvRecord record : reader) {
                records.add(record);
                if (records.size() > MOST_LINES_BEFORE) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException end) {
            return records;
        }
        return records;
    }

    /** How surely a row is the header of what is looked for: 0 where it is none. */
    static int score(List<String> cells, @Nullable Mapping mapping, @Nullable SiteMapping record) {
        return record == null ? score(cells, mapping) : MarTable.score(cells, record);
    }

    /** How surely a row is the header: 0 where it is none. */
    static int score(List<String> cells, @Nullable Mapping mapping) {
        if (cells.size() < 2) {
            return 0;
        }
        if (mapping != null) {
            List<String> unknown = new ArrayList<>();
            Binding.of(mapping, cells, unknown);
            long columns = mapping.fields().values().stream()
                    .filter(source -> source.constant() == null)
                    .count();
            if (columns > 0 && unknown.isEmpty()) {
                return Integer.MAX_VALUE / 2 + cells.size();
            }
        }
        Set<Field> recognised = Layouts.recognised(cells);
        int names = recognised.size() + (recognised.contains(Field.CODE) ? 1 : 0);
        return names >= NAMES ? names : 0;
    }

    private static List<String> names(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }

    /** In words, such as {@code cells delimited by commas, header on line 1}. */
    String words() {
        String by =
                switch (delimiter) {
                    case ',' -> "commas";
                    case ';' -> "semicolons";
                    case '\t' -> "tabs";
                    case '|' -> "pipes";
                    default -> String.valueOf(delimiter);
                };
        return "delimited by " + by + (quote == '"' ? "" : ", quoted by apostrophes") + ", header on line " + line;
    }
}
