package org.cannula.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a store lies.
 *
 * @param url a JDBC URL of SQLite or PostgreSQL
 * @param user who signs in to PostgreSQL; null where the URL or the environment says it
 * @param password with what; null where the URL, a password file or the environment says it
 */
public record StoreAddress(
        String url, @Nullable String user, @Nullable String password) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * Checks the URL.
     *
     * @throws IllegalArgumentException where it is of neither database
     */
    public StoreAddress {
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("no address of a store; valid: the name of a file, " + SQLITE
                    + "FILE, or " + POSTGRESQL + "//HOST/DATABASE");
        }
    }

    /** What a setting says: a JDBC URL, or the name of a file, which is SQLite's. */
    public static StoreAddress of(String text) {
        return new StoreAddress(text.startsWith("jdbc:") ? text : SQLITE + text, null, null);
    }

    /** The embedded store in a file. */
    public static StoreAddress of(Path file) {
        return of(file.toAbsolutePath().toString());
    }

    /** With who signs in, and with what. */
    public StoreAddress as(@Nullable String name, @Nullable String secret) {
        return new StoreAddress(url, name, secret);
    }

    /** Whether it is a file of this machine. */
    public boolean embedded() {
        return url.startsWith(SQLITE);
    }

    /** The file of an embedded store. */
    Path file() {
        return Path.of(url.substring(SQLITE.length()));
    }

    /** Without the secret, and without what a URL may hold of it. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
