package org.cannula.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one of our own tables: comment lines, a header, and rows of as many fields as the header has. */
final class Rows {

    private Rows() {}

    /** The rows of a table that ships with the engine, header left out. */
    static List<List<String>> of(String table, String header) {
        String file = table + ".csv";
        InputStream stream = Rows.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the table " + file + " is missing from this build");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(file, header, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + file + " cannot be read", e);
        }
    }

    private static List<List<String>> read(String file, String header, BufferedReader reader) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int width = -1;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (width < 0) {
                if (!line.equals(header)) {
                    throw new IllegalStateException(
                            file + " line " + number + ": header is " + line + ", not " + header);
                }
                width = fields(header).size();
                continue;
            }
            List<String> row = fields(line);
            if (row.size() != width) {
                throw new IllegalStateException(
                        file + " line " + number + ": " + row.size() + " fields where " + width + " are wanted");
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
