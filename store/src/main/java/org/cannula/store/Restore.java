package org.cannula.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Fills an empty store from a backup of either database, of this version or an earlier one; all of it or nothing. */
public final class Restore {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int BATCH = 100;

    private record Manifest(String schema, Map<String, Backup.Written> tables) {}

    private Restore() {}

    /**
     * Fills the store.
     *
     * @return rows by table
     * @throws StoreException where the store is not empty, or the backup is not whole
     */
    public static Map<String, Long> read(StoreAddress address, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            check(zip, manifest);
            try (Database database = Database.open(address, manifest.schema())) {
                database.change(handle -> {
                    refuseFilled(handle);
                    manifest.tables().forEach((table, written) -> fill(zip, handle, table, written));
                    number(handle, database.dialect);
                });
            }
            // Brings what an earlier version wrote to this version's schema.
            Database.open(address).close();
            Map<String, Long> rows = new LinkedHashMap<>();
            manifest.tables().forEach((table, each) -> rows.put(table, each.rows()));
            return rows;
        } catch (ZipException e) {
            throw new StoreException(file + " is no backup of a store", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        String schema = null;
        Map<String, Backup.Written> tables = new LinkedHashMap<>();
        try (JsonParser in = FACTORY.createParser(entry(zip, Backup.MANIFEST))) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                if (in.currentName().equals("schema")) {
                    schema = in.nextTextValue();
                } else {
                    tables(in, tables);
                }
            }
        }
        if (schema == null || !Backup.TABLES.containsAll(tables.keySet())) {
            throw new StoreException("the backup's manifest is of another version than this program's");
        }
        return new Manifest(schema, tables);
    }

    private static void tables(JsonParser in, Map<String, Backup.Written> tables) throws IOException {
        in.nextToken();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String table = in.currentName();
            long rows = 0;
            String digest = "";
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                if (in.currentName().equals("rows")) {
                    rows = in.nextLongValue(0);
                } else {
                    digest = String.valueOf(in.nextTextValue());
                }
            }
            tables.put(table, new Backup.Written(rows, digest));
        }
    }

    /** Reads everything once before anything is written. */
    private static void check(ZipFile zip, Manifest manifest) throws IOException {
        for (Map.Entry<String, Backup.Written> each : manifest.tables().entrySet()) {
            MessageDigest digest = Digests.sha256();
            try (InputStream in = new DigestInputStream(entry(zip, each.getKey() + ".jsonl"), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            if (!Digests.hex(digest.digest()).equals(each.getValue().digest())) {
                throw new StoreException(
                        "the backup is not whole: table " + each.getKey() + " is not as it was written");
            }
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new StoreException("the backup is not whole: it has no " + name);
        }
        return new BufferedInputStream(zip.getInputStream(entry));
    }

    private static void refuseFilled(Handle handle) {
        for (String table : Backup.TABLES) {
            String head = table.equals("trail_head") ? " WHERE seq > 0" : "";
            long rows = handle.createQuery("SELECT COUNT(*) FROM " + table + head)
                    .mapTo(Long.class)
                    .one();
            if (rows > 0) {
                throw new StoreException("the store is not empty (table " + table
                        + " has rows): a backup is restored into a new file or an empty database");
            }
        }
        handle.execute("DELETE FROM trail_head");
    }

    private static void fill(ZipFile zip, Handle handle, String table, Backup.Written written) {
        long rows = 0;
        try (JsonParser in = FACTORY.createParser(entry(zip, table + ".jsonl"))) {
            PreparedBatch batch = null;
            while (in.nextToken() == JsonToken.START_OBJECT) {
                Map<String, @Nullable Object> row = row(in);
                if (batch == null) {
                    batch = handle.prepareBatch("INSERT INTO " + table + " (" + String.join(", ", row.keySet())
                            + ") VALUES (:" + String.join(", :", row.keySet()) + ")");
                }
                batch.bindMap(row).add();
                rows++;
                if (batch.size() == BATCH) {
                    batch.execute();
                }
            }
            if (batch != null && batch.size() > 0) {
                batch.execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows != written.rows()) {
            throw new StoreException(
                    "the backup is not whole: table " + table + " has " + rows + " rows of " + written.rows());
        }
    }

    private static Map<String, @Nullable Object> row(JsonParser in) throws IOException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String column = in.currentName();
            if (!column.chars().allMatch(each -> each == '_' || (each >= 'a' && each <= 'z'))) {
                throw new StoreException("the backup is not whole: a column has no name");
            }
            JsonToken token = in.nextToken();
            if (token == JsonToken.START_ARRAY) {
                in.nextToken();
                row.put(column, in.getBinaryValue());
                in.nextToken();
            } else if (token == JsonToken.VALUE_NUMBER_INT) {
                row.put(column, in.getLongValue());
            } else {
                row.put(column, token == JsonToken.VALUE_NULL ? null : in.getText());
            }
        }
        return row;
    }

    /** Rows with their old numbers do not tell PostgreSQL which number comes next. */
    private static void number(Handle handle, Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            for (String table : new String[] {"content", "work_item", "phi_view"}) {
                handle.createQuery("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'),"
                                + " (SELECT COALESCE(MAX(id), 0) + 1 FROM " + table + "), false)")
                        .mapTo(Long.class)
                        .one();
            }
        }
    }
}
