package org.cannula.formats.settings;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;
import org.cannula.formats.Rejected;
import org.jspecify.annotations.Nullable;

/** A small CSV file whose first line names its columns. Collects every fault with line and column. */
final class SettingsTable {

    /** So many faults are told; a file of another kind has one in every line. */
    private static final int TOLD = 20;

    private final String name;
    private final List<String> known;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> columns = List.of();

    /** @param known the columns there may be */
    SettingsTable(String name, String... known) {
        this.name = name;
        this.known = List.of(known);
    }

    /** A line of the file. */
    final class Row {
        private final CsvRecord record;

        private Row(CsvRecord record) {
            this.record = record;
        }

        /** The value of a column without blanks around it; null where it is empty or absent. */
        @Nullable
        String get(String column) {
            int at = columns.indexOf(column);
            String text = at < 0 || at >= record.getFieldCount()
                    ? ""
                    : record.getField(at).strip();
            return text.isEmpty() ? null : text;
        }

        /** Notes a fault in a column. */
        void fault(String column, String valid) {
            String found = get(column);
            int at = columns.indexOf(column) + 1;
            SettingsTable.this.fault(
                    "line " + line() + (at == 0 ? "" : ", column " + at + " (" + column + ")"),
                    found == null ? "nothing" : "\"" + found + "\"",
                    valid);
        }

        long line() {
            return record.getStartingLineNumber();
        }
    }

    /** Hands over every line but the first. */
    void read(InputStream in, Consumer<Row> rows) throws IOException, FaultyFile {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (CsvRecord record : reader) {
                if (columns.isEmpty()) {
                    header(record);
                } else if (record.getFieldCount() > columns.size()) {
                    fault(
                            "line " + record.getStartingLineNumber(),
                            record.getFieldCount() + " fields",
                            columns.size() + ", as the first line names");
                } else {
                    rows.accept(new Row(record));
                }
            }
        } catch (CsvParseException e) {
            fault("", "text that is no CSV (" + e.getMessage() + ")", "commas, with quotes where a value has one");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (columns.isEmpty() && faults.isEmpty()) {
            fault("line 1", "nothing", "a line that names the columns: " + String.join(", ", known));
        }
        refuse();
    }

    private void header(CsvRecord record) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String column = record.getField(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            if (!known.contains(column) || named.contains(column)) {
                fault(
                        "line " + record.getStartingLineNumber() + ", column " + (i + 1),
                        "\"" + column + "\"" + (named.contains(column) ? " a second time" : ""),
                        "one of " + String.join(", ", known) + ", once each");
            }
            named.add(column);
        }
        columns = named;
    }

    /** Notes that columns are missing without which no line can be read. */
    void need(String... needed) {
        List<String> missing =
                Arrays.stream(needed).filter(each -> !columns.contains(each)).toList();
        if (!columns.isEmpty() && !missing.isEmpty()) {
            fault("line 1", "no column " + String.join(", ", missing), "a column of that name");
        }
    }

    void fault(String place, String found, String valid) {
        if (faults.size() < TOLD) {
            faults.add(new Fault(new Origin(name, place), found, valid, ""));
        }
    }

    /** @throws FaultyFile where there is any fault */
    void refuse() throws FaultyFile {
        if (!faults.isEmpty()) {
            throw new FaultyFile(new Rejected("", faults));
        }
    }
}
