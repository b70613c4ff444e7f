package org.cannula.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the built-in tables: comma separated, quotes where needed, {@code #} comments, a header line that names the columns. */
final class Csv {

    private Csv() {}

    /** One row of a table, its fields by column name. */
    static final class Row {
        private final String table;
        private final List<String> header;
        private final List<String> fields;

        private Row(String table, List<String> header, List<String> fields) {
            this.table = table;
            this.header = header;
            this.fields = fields;
        }

        String get(String column) {
            int at = header.indexOf(column);
            if (at < 0) {
                throw new IllegalStateException(table + " has no column " + column);
            }
            return fields.get(at);
        }

        boolean is(String column) {
            return get(column).equals("true");
        }

        /** A day, or null where the field is empty. */
        @Nullable
        LocalDate day(String column) {
            return Csv.day(get(column));
        }
    }

    /** A day as tables write it, or null where the field is empty. */
    static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** All rows of a built-in table. */
    static List<Row> rows(String table) {
        InputStream in = Csv.class.getResourceAsStream(table);
        if (in == null) {
            throw new IllegalStateException("built-in table " + table + " is missing from this build");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            List<String> header = List.of();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty() || line.charAt(0) == '#') {
                    continue;
                }
                List<String> fields = split(line);
                if (header.isEmpty()) {
                    header = fields;
                } else if (fields.size() == header.size()) {
                    rows.add(new Row(table, header, fields));
                } else {
                    throw new IllegalStateException(
                            table + ": " + fields.size() + " fields where " + header.size() + " are named: " + line);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            if (from < line.length() && line.charAt(from) == '"') {
                StringBuilder field = new StringBuilder();
                int at = from + 1;
                while (at < line.length()) {
                    char c = line.charAt(at++);
                    if (c != '"') {
                        field.append(c);
                    } else if (at < line.length() && line.charAt(at) == '"') {
                        field.append('"');
                        at++;
                    } else {
                        break;
                    }
                }
                fields.add(field.toString());
                from = at + 1;
            } else {
                int comma = line.indexOf(',', from);
                int end = comma < 0 ? line.length() : comma;
                fields.add(line.substring(from, end));
                from = end + 1;
            }
        }
        return fields;
    }
}
