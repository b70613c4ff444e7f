package org.cannula.store;

import java.nio.file.Path;
import java.util.List;
import org.cannula.store.testing.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What tests of the store begin with: an empty one, on either database. */
@ParameterizedClass
@EnumSource(Kind.class)
abstract class StoreTest {

    static final Actor ANN = new Actor("ann", "session");
    static final Actor BOB = new Actor("bob", "session");

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    final TickingClock clock = new TickingClock();
    StoreAddress address;
    Store store;

    @BeforeEach
    void open() {
        address = kind.fresh(folder);
        store = Store.open(address, clock);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    /** A job that this process does. */
    Job.Lease lease(String key) {
        store.jobs().submit(key, "audit", "{}", ANN);
        Job job = store.jobs().take("test").orElseThrow();
        return new Job.Lease(job.id(), "test", job.attempt());
    }

    /** A whole run of the claims. */
    String run(String key, List<AuditedRow> rows) {
        Job.Lease lease = lease(key);
        String run = store.runs().begin(lease, start("v1")).id();
        store.runs().append(lease, run, rows, List.of(), rows.size(), null);
        store.runs().end(lease, run, "{}");
        return run;
    }

    static Run.Start start(String versions, Run.Input... inputs) {
        return new Run.Start("a month", "{}", "0.1.0", versions, List.of(inputs));
    }

    static Page.Wanted first(int limit) {
        return new Page.Wanted(0, limit);
    }

    /** Runs a statement behind the store's back, as somebody with the file or the password could. */
    void tamper(String sql, Object... values) {
        store.database().change(handle -> {
            if (kind == Kind.SQLITE) {
                handle.execute("DROP TRIGGER IF EXISTS trail_keeps_entries");
                handle.execute("DROP TRIGGER IF EXISTS trail_keeps_words");
            } else {
                handle.execute("ALTER TABLE trail DISABLE TRIGGER ALL");
            }
            handle.execute(sql, values);
        });
    }
}
