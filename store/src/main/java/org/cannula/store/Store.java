package org.cannula.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps, in SQLite or PostgreSQL: everything below reads and writes the one database. Safe for use by several threads,
 * and by several processes; an embedded store that jobs run on has one process that owns it.
 */
public final class Store implements AutoCloseable {

    private final Database database;
    private final @Nullable FileChannel owned;
    private final Clock clock;
    private final Trail trail;
    private final Jobs jobs;
    private final Views views;

    private Store(Database database, @Nullable FileChannel owned, Clock clock) {
        this.database = database;
        this.owned = owned;
        this.clock = clock;
        this.trail = new Trail(database, clock);
        this.jobs = new Jobs(database, clock, trail);
        this.views = new Views(database, clock);
    }

    /**
     * Opens a store beside other processes, makes it where there is none, and brings its schema to this version.
     *
     * @throws StoreException where that cannot be done
     */
    public static Store open(StoreAddress address) {
        return open(address, Clock.systemUTC());
    }

    /** As the other one, by a clock of its own. */
    public static Store open(StoreAddress address, Clock clock) {
        return new Store(Database.open(address), null, clock);
    }

    /**
     * Opens a store for a server. One that is embedded belongs to it alone, so that jobs left by a process that died go on at once;
     * in PostgreSQL, where several servers may share one store, they go on when their lease has ended.
     *
     * @throws StoreException where another process owns it
     */
    public static Store own(StoreAddress address, Clock clock) {
        if (!address.embedded()) {
            return open(address, clock);
        }
        FileChannel lock = lock(address);
        try {
            Store store = new Store(Database.open(address), lock, clock);
            store.jobs.releaseAll();
            return store;
        } catch (RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    private static FileChannel lock(StoreAddress address) {
        Path file = Path.of(address.file() + ".owner");
        FileChannel channel;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                OwnFolder.create(folder);
            }
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException("the store " + address + " cannot be opened: " + e.getMessage(), e);
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (IOException | OverlappingFileLockException e) {
            close(channel);
            throw new StoreException("the store " + address + " is in use by another server", e);
        }
        close(channel);
        throw new StoreException("the store " + address + " is in use by another server");
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("a lock cannot be given back: " + e.getMessage(), e);
        }
    }

    Database database() {
        return database;
    }

    public Contents contents() {
        return new Contents(database, clock);
    }

    public Jobs jobs() {
        return jobs;
    }

    public Runs runs() {
        return new Runs(database, clock, trail, jobs);
    }

    public Claims claims() {
        return new Claims(database);
    }

    public Worklist worklist() {
        return new Worklist(database, clock, trail);
    }

    public Trail trail() {
        return trail;
    }

    public Views views() {
        return views;
    }

    public Accounts accounts() {
        return new Accounts(database, clock, trail);
    }

    public Tokens tokens() {
        return new Tokens(database, clock, trail);
    }

    public PayerFiles payerFiles() {
        return new PayerFiles(database, clock, trail);
    }

    public Purge purge() {
        return new Purge(database, clock, trail);
    }

    /** Whether the database answers. */
    public boolean alive() {
        return database.alive();
    }

    @Override
    public void close() {
        database.close();
        if (owned != null) {
            close(owned);
        }
    }
}
