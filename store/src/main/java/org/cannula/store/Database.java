package org.cannula.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * Transactions on either database. A reading sees one state of everything it reads. A writing is whole or not at all, and on the
 * disk when it returns: that is what lets a caller acknowledge it.
 */
final class Database implements AutoCloseable {

    private static final int READERS = 8;
    private static final int POSTGRESQL_CONNECTIONS = 16;
    private static final int BUSY_MILLIS = 20_000;
    private static final int ATTEMPTS = 5;

    final Dialect dialect;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi reading;
    private final Jdbi writing;

    private Database(Dialect dialect, HikariDataSource readers, HikariDataSource writers) {
        this.dialect = dialect;
        this.readers = readers;
        this.writers = writers;
        this.reading = Jdbi.create(readers);
        this.writing = Jdbi.create(writers);
    }

    /**
     * Opens a store, makes it where there is none, and brings it to this version's schema.
     *
     * @throws StoreException where that cannot be done
     */
    static Database open(StoreAddress address) {
        return open(address, "latest");
    }

    /** As the other one, with the schema of an earlier version where there is none yet. */
    static Database open(StoreAddress address, String schema) {
        try {
            return address.embedded() ? sqlite(address, schema) : postgresql(address, schema);
        } catch (PoolInitializationException | FlywayException e) {
            throw new StoreException("the store " + address + " cannot be opened: " + reason(e), e);
        }
    }

    private static String reason(Throwable e) {
        Throwable at = e;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage()).strip();
    }

    private static Database sqlite(StoreAddress address, String schema) {
        Path folder = address.file().toAbsolutePath().getParent();
        try {
            if (folder != null) {
                OwnFolder.create(folder);
            }
            OwnFolder.createFile(address.file());
        } catch (IOException e) {
            throw new StoreException("the store " + address + " cannot be made: " + e.getMessage(), e);
        }
        HikariDataSource writers = pool(sqlite(address, TransactionMode.IMMEDIATE), 1);
        try {
            migrate(Dialect.SQLITE, writers, schema);
            return new Database(Dialect.SQLITE, pool(sqlite(address, TransactionMode.DEFERRED), READERS), writers);
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    private static HikariConfig sqlite(StoreAddress address, TransactionMode mode) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.setTransactionMode(mode);
        // What a purge deletes is overwritten.
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl(address.url());
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        return config;
    }

    private static Database postgresql(StoreAddress address, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        HikariDataSource pool = pool(config, POSTGRESQL_CONNECTIONS);
        try {
            migrate(Dialect.POSTGRESQL, pool, schema);
            return new Database(Dialect.POSTGRESQL, pool, pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(HikariConfig config, int connections) {
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setPoolName("store");
        return new HikariDataSource(config);
    }

    private static void migrate(Dialect dialect, HikariDataSource source, String schema) {
        String migrations = "classpath:org/cannula/store/migrations/";
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations(migrations + "both", migrations + dialect.folder())
                .placeholders(dialect.placeholders())
                .target(schema)
                .load()
                .migrate();
    }

    /** Reads one state of the store. */
    <T> T read(Function<Handle, T> work) {
        return dialect == Dialect.SQLITE
                ? reading.inTransaction(work::apply)
                : reading.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
    }

    /** Changes the store; what {@code work} did is whole and kept when this returns. It may run again where others were in its way. */
    <T> T write(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return writing.inTransaction(work::apply);
            } catch (JdbiException e) {
                if (attempt == ATTEMPTS || !mayPass(e)) {
                    throw e;
                }
            }
        }
    }

    /** As {@link #write}, with nothing to give back. */
    void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Whether it failed only since somebody else wrote at the same time. */
    private static boolean mayPass(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.equals("40001") || state.equals("40P01");
            }
        }
        return false;
    }

    /** Gives the bytes of what was deleted back, as far as the database can be asked to. */
    void compact() {
        if (dialect == Dialect.SQLITE) {
            writing.useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
    }

    /** Whether it answers. */
    boolean alive() {
        try {
            return reading.withHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (JdbiException e) {
            return false;
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
