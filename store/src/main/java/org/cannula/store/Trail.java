package org.cannula.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail: who did what, when, under which versions. It only grows. Each entry holds the hash of the one before it, and the
 * digest of its words behind a random salt; so words and salt can be purged, nobody can guess what they were, and the chain of
 * hashes still shows whether an entry was changed, taken out or put in between.
 */
public final class Trail {

    /**
     * An entry.
     *
     * @param seq its number, from 1
     * @param about what a purge must empty it with: a run, or nothing
     * @param salt random text before the words in the digest; null once purged
     * @param detail the words, a JSON object; null once purged
     * @param digest of salt and words
     * @param previous hash of the entry before
     * @param hash of everything but salt and words
     */
    public record Entry(
            long seq,
            String at,
            String who,
            String action,
            String about,
            @Nullable String salt,
            @Nullable String detail,
            String digest,
            String previous,
            String hash) {

        String reckonedHash() {
            return Digests.of(previous, Long.toString(seq), at, who, action, about, digest);
        }
    }

    static final RowMapper<Entry> ENTRY = (row, context) -> new Entry(
            row.getLong("seq"),
            row.getString("at"),
            row.getString("who"),
            row.getString("action"),
            row.getString("about"),
            row.getString("salt"),
            row.getString("detail"),
            row.getString("digest"),
            row.getString("previous"),
            row.getString("hash"));

    private final Database database;
    private final Clock clock;

    Trail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds an entry on its own: for what happens outside the store, such as signing in or writing an export. */
    public void add(Actor actor, String action, String about, String name, String value) {
        database.change(handle -> add(handle, actor, action, about, new Detail().with(name, value)));
    }

    /** Adds an entry in the transaction that does what it tells. Entries follow one another: the head is locked first. */
    void add(Handle handle, Actor actor, String action, String about, Detail detail) {
        handle.execute("UPDATE trail_head SET seq = seq + 1 WHERE one = 1");
        Entry head = handle.createQuery("SELECT seq, hash FROM trail_head WHERE one = 1")
                .map((row, context) ->
                        entry(row.getLong("seq"), row.getString("hash"), clock.instant(), actor, action, about, detail))
                .one();
        handle.createUpdate("INSERT INTO trail (seq, at, who, action, about, salt, detail, digest, previous, hash)"
                        + " VALUES (:seq, :at, :who, :action, :about, :salt, :detail, :digest, :previous, :hash)")
                .bindMethods(head)
                .execute();
        handle.execute("UPDATE trail_head SET hash = ? WHERE one = 1", head.hash());
    }

    private static Entry entry(
            long seq, String previous, Instant at, Actor actor, String action, String about, Detail detail) {
        String salt = Digests.random();
        String words = detail.with("via", actor.via()).json();
        Entry open = new Entry(
                seq, Moments.text(at), actor.name(), action, about, salt, words, Digests.of(salt, words), previous, "");
        return new Entry(
                seq, open.at, open.who, action, about, salt, words, open.digest, previous, open.reckonedHash());
    }

    /** Entries, newest first; of one action or about one run where that is asked. */
    public Page<Entry> list(@Nullable String action, @Nullable String about, Page.Wanted wanted) {
        Where where = new Where().equal("action", action).equal("about", about);
        return database.read(handle -> where.page(handle, "trail", "*", "seq DESC", wanted, ENTRY));
    }

    /** The newest entry's number and hash, as {@code NUMBER:HASH}: kept elsewhere, it shows later that none was cut off. */
    public String head() {
        return database.read(handle -> handle.createQuery("SELECT seq, hash FROM trail_head WHERE one = 1")
                .map((row, context) -> row.getLong("seq") + ":" + row.getString("hash"))
                .one());
    }

    /**
     * Reads the whole trail and reckons every digest and hash again.
     *
     * @param noted heads noted earlier, as {@link #head} gives them
     */
    public Verification verify(List<String> noted) {
        return database.read(handle -> Verification.of(handle, noted));
    }

    /** Empties the words of entries about a run. */
    static int purge(Handle handle, String about) {
        return handle.execute(
                "UPDATE trail SET salt = NULL, detail = NULL WHERE about = ? AND detail IS NOT NULL", about);
    }
}
