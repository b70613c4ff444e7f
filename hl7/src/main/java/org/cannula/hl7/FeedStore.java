package org.cannula.hl7;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cannula.formats.feed.FeedStatus;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Keeps messages and charges in an SQLite file. Every method is one transaction, on the disk when it returns: what it did
 * survives the end of the process at any moment, and of the machine.
 */
final class FeedStore implements Closeable {

    /** What became of a message: kept, kept before, or another message has its number. */
    enum Kept {
        NEW,
        AGAIN,
        ANOTHER
    }

    /** A message that may be kept. */
    record Received(String sender, String control, String patient, long at, String body) {}

    /** A message that is kept. */
    record Stored(long number, long at, String body) {}

    /** What is to be sent. */
    record Outgoing(long number, String control, String body) {}

    /** Makes what is written about a patient; numbers are given while the transaction is open. */
    interface Settling {
        void settle(Ledger ledger) throws SQLException;
    }

    private static final String[] SCHEMA = {
        "CREATE TABLE IF NOT EXISTS message(number INTEGER PRIMARY KEY, sender TEXT NOT NULL, control TEXT NOT NULL,"
                + " patient TEXT NOT NULL, received INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE(sender, control))",
        "CREATE INDEX IF NOT EXISTS message_of_patient ON message(patient)",
        "CREATE TABLE IF NOT EXISTS patient(id TEXT PRIMARY KEY, due INTEGER, unplaced INTEGER NOT NULL DEFAULT 0)",
        "CREATE INDEX IF NOT EXISTS patient_due ON patient(due) WHERE due IS NOT NULL",
        "CREATE TABLE IF NOT EXISTS encounter(patient TEXT NOT NULL, visit TEXT NOT NULL, state TEXT NOT NULL,"
                + " reason TEXT NOT NULL, PRIMARY KEY(patient, visit))",
        "CREATE TABLE IF NOT EXISTS charge(number INTEGER PRIMARY KEY AUTOINCREMENT, patient TEXT NOT NULL, visit TEXT NOT"
                + " NULL, line TEXT NOT NULL, credits INTEGER UNIQUE)",
        "CREATE INDEX IF NOT EXISTS charge_of_visit ON charge(patient, visit)",
        "CREATE TABLE IF NOT EXISTS outgoing(number INTEGER PRIMARY KEY AUTOINCREMENT, control TEXT NOT NULL UNIQUE, body"
                + " TEXT NOT NULL, acknowledged INTEGER, refusal TEXT)",
        "CREATE INDEX IF NOT EXISTS outgoing_open ON outgoing(number) WHERE acknowledged IS NULL AND refusal IS NULL"
    };

    private final Connection connection;

    private FeedStore(Connection connection) {
        this.connection = connection;
    }

    static FeedStore open(Path file) throws IOException {
        makePrivate(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Each commit is on the disk before a message is acknowledged.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                for (String each : SCHEMA) {
                    statement.execute(each);
                }
            }
            connection.setAutoCommit(false);
            return new FeedStore(connection);
        } catch (SQLException e) {
            throw new IOException("the store " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The file holds what patients were given: where the disk knows permissions, only its owner may read it. */
    private static void makePrivate(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && !Files.exists(file)) {
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException raced) {
                // Then another process made it.
            }
        }
    }

    /**
     * Keeps messages, all of them in one transaction, and makes their patients due.
     *
     * @param due when their patients are looked at again; one that is due earlier stays so
     */
    synchronized List<Kept> keep(List<Received> messages, long due) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT OR IGNORE INTO message(sender, control, patient, received, body) VALUES(?, ?, ?, ?, ?)");
                PreparedStatement known =
                        connection.prepareStatement("SELECT body FROM message WHERE sender = ? AND control = ?");
                PreparedStatement mark = connection.prepareStatement(
                        "INSERT INTO patient(id, due) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET due ="
                                + " CASE WHEN due IS NULL OR due > excluded.due THEN excluded.due ELSE due END")) {
            for (Received each : messages) {
                insert.setString(1, each.sender());
                insert.setString(2, each.control());
                insert.setString(3, each.patient());
                insert.setLong(4, each.at());
                insert.setString(5, each.body());
                if (insert.executeUpdate() == 1) {
                    mark.setString(1, each.patient());
                    mark.setLong(2, due);
                    mark.executeUpdate();
                    kept.add(Kept.NEW);
                } else {
                    known.setString(1, each.sender());
                    known.setString(2, each.control());
                    try (ResultSet row = known.executeQuery()) {
                        boolean same = row.next() && content(row.getString(1)).equals(content(each.body()));
                        kept.add(same ? Kept.AGAIN : Kept.ANOTHER);
                    }
                }
            }
            connection.commit();
            return kept;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** A message behind its MSH, which an engine may stamp anew when it sends again. */
    private static String content(String body) {
        return body.substring(body.indexOf('\r') + 1);
    }

    /** The patient that is due longest; null where none is due yet. */
    synchronized @Nullable String due(long now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id FROM patient WHERE due IS NOT NULL AND due <= ? ORDER BY due, id LIMIT 1")) {
            query.setLong(1, now);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } finally {
            connection.commit();
        }
    }

    /** Puts a patient off. */
    synchronized void postpone(String patient, long until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE patient SET due = ? WHERE id = ?")) {
            update.setLong(1, until);
            update.setString(2, patient);
            update.executeUpdate();
        } finally {
            connection.commit();
        }
    }

    /** Makes every patient with an encounter that is held due: a new mapping may let it go. */
    synchronized void lookAgain(long now) throws SQLException {
        try (PreparedStatement update =
                        connection.prepareStatement("UPDATE patient SET due = ? WHERE due IS NULL AND (unplaced"
                                + " > 0 OR id IN (SELECT patient FROM encounter WHERE state = 'held'))");
                Statement again = connection.createStatement()) {
            update.setLong(1, now);
            update.executeUpdate();
            again.execute("UPDATE outgoing SET refusal = NULL WHERE refusal IS NOT NULL");
            connection.commit();
        }
    }

    synchronized List<Stored> messages(String patient) throws SQLException {
        List<Stored> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT number, received, body FROM message WHERE patient = ? ORDER BY number")) {
            query.setString(1, patient);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Stored(row.getLong(1), row.getLong(2), row.getString(3)));
                }
            }
            return found;
        } finally {
            connection.commit();
        }
    }

    /**
     * Writes what a patient's encounters have come to, unless messages came since they were read: then nothing is written.
     *
     * @param last number of the last message that was read
     */
    synchronized void settle(String patient, long last, Settling settling) throws SQLException {
        try {
            try (PreparedStatement newer =
                    connection.prepareStatement("SELECT 1 FROM message WHERE patient = ? AND number > ? LIMIT 1")) {
                newer.setString(1, patient);
                newer.setLong(2, last);
                try (ResultSet row = newer.executeQuery()) {
                    if (row.next()) {
                        return;
                    }
                }
            }
            settling.settle(new Ledger(connection, patient));
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.commit();
        }
    }

    /** Messages that are not acknowledged, oldest first. */
    synchronized List<Outgoing> unsent(int most) throws SQLException {
        List<Outgoing> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT number, control, body FROM outgoing WHERE"
                + " acknowledged IS NULL AND refusal IS NULL ORDER BY number LIMIT ?")) {
            query.setInt(1, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Outgoing(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
            return found;
        } finally {
            connection.commit();
        }
    }

    synchronized void acknowledged(long number, long at, @Nullable String refusal) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE outgoing SET acknowledged = ?, refusal = ? WHERE number = ?")) {
            if (refusal == null) {
                update.setLong(1, at);
            } else {
                update.setNull(1, java.sql.Types.INTEGER);
            }
            update.setString(2, refusal);
            update.setLong(3, number);
            update.executeUpdate();
        } finally {
            connection.commit();
        }
    }

    synchronized FeedStatus status() throws SQLException {
        try {
            SortedMap<String, Long> states = new TreeMap<>();
            List<String> held = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            try (Statement query = connection.createStatement()) {
                try (ResultSet row = query.executeQuery("SELECT state, count(*) FROM encounter GROUP BY state")) {
                    while (row.next()) {
                        states.put(row.getString(1), row.getLong(2));
                    }
                }
                try (ResultSet row =
                        query.executeQuery("SELECT visit, reason FROM encounter WHERE state = 'held' ORDER BY visit")) {
                    while (row.next()) {
                        held.add("visit " + row.getString(1) + ": " + row.getString(2));
                    }
                }
                try (ResultSet row = query.executeQuery(
                        "SELECT control, refusal FROM outgoing WHERE refusal IS NOT NULL ORDER BY number")) {
                    while (row.next()) {
                        refused.add(row.getString(1) + ": " + row.getString(2));
                    }
                }
            }
            return new FeedStatus(
                    count("SELECT count(*) FROM message"),
                    states,
                    count("SELECT count(*) FROM charge WHERE credits IS NULL"),
                    count("SELECT count(*) FROM charge WHERE credits IS NOT NULL"),
                    count("SELECT count(*) FROM outgoing WHERE acknowledged IS NULL AND refusal IS NULL"),
                    refused,
                    held,
                    count("SELECT coalesce(sum(unplaced), 0) FROM patient"));
        } finally {
            connection.commit();
        }
    }

    /** How many patients are to be looked at. */
    synchronized long due() throws SQLException {
        try {
            return count("SELECT count(*) FROM patient WHERE due IS NOT NULL");
        } finally {
            connection.commit();
        }
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
