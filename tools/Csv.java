import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the published CSV files (quotes, line breaks inside quotes, gzip) and writes our own. */
final class Csv {
    private Csv() {}

    /** All records of a file; Latin-1, because CMS publishes in cp1252 and only ASCII columns are used. */
    static List<List<String>> read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
            return parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The records after the first one whose first field is {@code header}; the published files open with notices. */
    static List<List<String>> readAfter(Path file, String header) {
        List<List<String>> all = read(file);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).get(0).replaceAll("\\s+", " ").strip().equals(header)) {
                return all.subList(i + 1, all.size());
            }
        }
        throw new IllegalArgumentException(file + ": no header record that begins with " + header);
    }

    /** Our own tables: UTF-8, comment lines before the header are dropped, and so is the header. */
    static List<List<String>> readOwn(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        StringBuilder body = new StringBuilder();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> body.append(line)
                .append('\n'));
        List<List<String>> all = parse(new java.io.StringReader(body.toString()));
        return all.subList(1, all.size());
    }

    private static List<List<String>> parse(Reader in) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int next = in.read();
        while (next != -1) {
            char c = (char) next;
            next = in.read();
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (next == '"') {
                    field.append('"');
                    next = in.read();
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                record.add(take(field));
            } else if (c == '\n') {
                record.add(take(field));
                records.add(record);
                record = new ArrayList<>();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (field.length() > 0 || !record.isEmpty()) {
            record.add(take(field));
            records.add(record);
        }
        return records;
    }

    private static String take(StringBuilder field) {
        String value = field.toString();
        field.setLength(0);
        return value;
    }

    /** Writes comment lines, the header and the rows, with a line feed after each line whatever the platform. */
    static void write(Path file, List<String> comments, String header, List<List<String>> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        comments.forEach(comment -> out.append("# ").append(comment).append('\n'));
        out.append(header).append('\n');
        int columns = header.split(",", -1).length;
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw new IllegalStateException(file + ": " + columns + " columns expected: " + row);
            }
            out.append(String.join(",", row.stream().map(Csv::quote).toList())).append('\n');
        }
        Files.writeString(file, out, StandardCharsets.UTF_8);
        System.out.printf("%-14s %6d rows %8d bytes%n", file.getFileName(), rows.size(), Files.size(file));
    }

    private static String quote(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
