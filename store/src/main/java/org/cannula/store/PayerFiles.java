package org.cannula.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Payer files as uploaded. A newer one of a name takes the older one's place; the older one stays, for the runs that used it. */
public final class PayerFiles {

    /**
     * A payer file.
     *
     * @param name of the payer
     * @param body the file
     */
    public record PayerFile(
            String id, String name, String body, boolean active, String uploadedBy, Instant uploadedAt) {}

    private static final RowMapper<PayerFile> ROW = (row, context) -> new PayerFile(
            row.getString("id"),
            row.getString("name"),
            row.getString("body"),
            row.getInt("active") == 1,
            row.getString("uploaded_by"),
            Moments.of(row, "uploaded_at"));

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    PayerFiles(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** Keeps a payer file, in place of the one of that name. */
    public PayerFile put(String name, String body, Actor actor) {
        String id = Digests.random();
        return database.write(handle -> {
            handle.execute("UPDATE payer_file SET active = 0 WHERE name = ?", name);
            handle.execute(
                    "INSERT INTO payer_file (id, name, body, active, uploaded_by, uploaded_at) VALUES (?, ?, ?, 1, ?, ?)",
                    id,
                    name,
                    body,
                    actor.name(),
                    Moments.text(clock.instant()));
            trail.add(handle, actor, "policy uploaded", "", about(name, id).with("digest", Digests.of(body)));
            return get(handle, id);
        });
    }

    /** Takes the payer file of a name out of use; runs that used it keep it. */
    public void retire(String name, Actor actor) {
        database.change(handle -> {
            int known = handle.execute("UPDATE payer_file SET active = 0 WHERE name = ? AND active = 1", name);
            if (known == 0) {
                throw new NotFound("policy \"" + name + "\" that was uploaded");
            }
            trail.add(handle, actor, "policy retired", "", new Detail().with("policy", name));
        });
    }

    private static Detail about(String name, String id) {
        return new Detail().with("policy", name).with("file", id);
    }

    /** A payer file, in use or not. */
    public PayerFile get(String id) {
        return database.read(handle -> get(handle, id));
    }

    private static PayerFile get(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM payer_file WHERE id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne()
                .orElseThrow(() -> new NotFound("payer file " + id));
    }

    /** Payer files in use, in the order in which they came: one may stand on those before it. */
    public List<PayerFile> active() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM payer_file WHERE active = 1 ORDER BY uploaded_at, id")
                        .map(ROW)
                        .list());
    }
}
