package org.cannula.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;

/**
 * A copy of a store in one file that either database can be restored from: an archive with each table's rows as JSON lines, and
 * a manifest with the schema's version, and of each table the rows and the digest. It shows one state of the store, while others go
 * on writing. Whoever holds it holds patient data: its owner alone may read the file.
 */
public final class Backup {

    static final String MANIFEST = "manifest.json";

    /** In an order in which each row finds what it refers to. */
    static final List<String> TABLES = List.of(
            "content",
            "content_part",
            "job",
            "run",
            "run_input",
            "rejected",
            "claim",
            "finding",
            "work_item",
            "trail",
            "trail_head",
            "phi_view",
            "account",
            "api_token",
            "payer_file",
            "setting");

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int FETCH = 200;

    /** What a table came to: its rows, and the digest of their text. */
    record Written(long rows, String digest) {}

    private Backup() {}

    /**
     * Writes the backup. The file is there when it is whole, and not before.
     *
     * @return rows by table
     */
    public static Map<String, Long> write(Store store, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        OwnFolder.createFile(part);
        Map<String, Written> written = new LinkedHashMap<>();
        try {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                store.database().read(handle -> {
                    try {
                        for (String table : TABLES) {
                            written.put(table, table(handle, table, zip));
                        }
                        manifest(zip, schema(handle), written);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return true;
                });
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(part);
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        written.forEach((table, each) -> rows.put(table, each.rows()));
        return rows;
    }

    /** The version of the newest migration. */
    static String schema(Handle handle) {
        return handle.createQuery("SELECT version FROM flyway_schema_history WHERE success"
                        + " AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")
                .mapTo(String.class)
                .one();
    }

    private static Written table(Handle handle, String table, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(table + ".jsonl"));
        MessageDigest digest = Digests.sha256();
        long rows = 0;
        try (JsonGenerator out = FACTORY.createGenerator(new DigestOutputStream(new Unclosed(zip), digest))) {
            out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            try (var all = handle.createQuery("SELECT * FROM " + table)
                    .setFetchSize(FETCH)
                    .map((row, context) -> row(row, out))
                    .iterator()) {
                while (all.hasNext()) {
                    all.next();
                    rows++;
                }
            }
        }
        zip.closeEntry();
        return new Written(rows, Digests.hex(digest.digest()));
    }

    private static boolean row(ResultSet row, JsonGenerator out) throws SQLException {
        try {
            out.writeStartObject();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                out.writeFieldName(row.getMetaData().getColumnName(i));
                Object value = row.getObject(i);
                if (value instanceof byte[] bytes) {
                    out.writeStartArray();
                    out.writeBinary(bytes);
                    out.writeEndArray();
                } else if (value instanceof Number number) {
                    out.writeNumber(number.longValue());
                } else if (value == null) {
                    out.writeNull();
                } else {
                    out.writeString(value.toString());
                }
            }
            out.writeEndObject();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void manifest(ZipOutputStream zip, String schema, Map<String, Written> written) throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        try (JsonGenerator out = FACTORY.createGenerator((OutputStream) new Unclosed(zip))) {
            out.writeStartObject();
            out.writeStringField("schema", schema);
            out.writeObjectFieldStart("tables");
            for (Map.Entry<String, Written> each : written.entrySet()) {
                out.writeObjectFieldStart(each.getKey());
                out.writeNumberField("rows", each.getValue().rows());
                out.writeStringField("sha256", each.getValue().digest());
                out.writeEndObject();
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        zip.closeEntry();
    }

    /** An entry ends, the archive goes on. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
