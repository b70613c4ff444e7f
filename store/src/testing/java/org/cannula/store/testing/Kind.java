package org.cannula.store.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import org.cannula.store.StoreAddress;

/** Which database a test runs on. Every test of the store runs on both. */
public enum Kind {
    SQLITE,
    POSTGRESQL;

    /** The address of a new empty store; where PostgreSQL is missing, the test is left out and says so. */
    public StoreAddress fresh(Path folder) {
        if (this == SQLITE) {
            return StoreAddress.of(folder.resolve("store-" + System.nanoTime() + ".db"));
        }
        return StoreAddress.of(PostgreSql.newDatabase().orElseGet(() -> abort(PostgreSql.MISSING)));
    }
}
