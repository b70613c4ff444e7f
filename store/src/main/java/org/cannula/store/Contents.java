package org.cannula.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Uploaded bytes, kept once however often they are uploaded, in parts of a size that both databases like. */
public final class Contents {

    /** An upload that has had no end for so long never will. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private static final int PART = 1 << 20;

    /**
     * Bytes that are in the store.
     *
     * @param id their number
     * @param digest their SHA-256
     * @param size how many they are
     */
    public record Content(long id, String digest, long size) {}

    /** The upload is longer than is allowed. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long most) {
            super("more than the " + most + " bytes that are allowed");
        }
    }

    private final Database database;
    private final Clock clock;

    Contents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what a stream gives, part by part: a long upload holds no transaction and no memory.
     *
     * @param most bytes that are allowed
     * @throws TooLong where there are more; nothing is kept then
     * @throws IOException where the stream ends in failure; nothing is kept then either
     */
    public Content keep(InputStream bytes, long most) throws IOException {
        forgetAbandoned();
        long id = begin();
        boolean whole = false;
        try {
            MessageDigest digest = Digests.sha256();
            long size = 0;
            int number = 0;
            for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                size += part.length;
                if (size > most) {
                    throw new TooLong(most);
                }
                digest.update(part);
                add(id, number++, Deflated.of(part));
            }
            Content kept = end(id, Digests.hex(digest.digest()), size);
            whole = true;
            return kept;
        } finally {
            if (!whole) {
                database.change(handle -> handle.execute("DELETE FROM content WHERE id = ?", id));
            }
        }
    }

    private long begin() {
        return database.write(handle -> handle.createUpdate("INSERT INTO content (size, stored_at) VALUES (0, :now)")
                .bind("now", Moments.text(clock.instant()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    private void add(long id, int number, byte[] data) {
        database.change(handle ->
                handle.execute("INSERT INTO content_part (content, part, data) VALUES (?, ?, ?)", id, number, data));
    }

    private Content end(long id, String digest, long size) {
        return database.write(handle -> {
            // Where two end at once, the second waits here for the first and finds nothing to do.
            int first = handle.createUpdate("UPDATE content SET digest = :digest, size = :size WHERE id = :id"
                            + " AND NOT EXISTS (SELECT 1 FROM content WHERE digest = :digest)")
                    .bind("digest", digest)
                    .bind("size", size)
                    .bind("id", id)
                    .execute();
            if (first == 1) {
                return new Content(id, digest, size);
            }
            handle.execute("DELETE FROM content WHERE id = ?", id);
            return handle.createQuery("SELECT id FROM content WHERE digest = :digest")
                    .bind("digest", digest)
                    .map((row, context) -> new Content(row.getLong("id"), digest, size))
                    .one();
        });
    }

    private void forgetAbandoned() {
        String before = Moments.text(clock.instant().minus(ABANDONED));
        database.change(handle -> handle.execute("DELETE FROM content WHERE digest IS NULL AND stored_at < ?", before));
    }

    /** Bytes by their number. */
    public Content get(long id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, digest, size FROM content WHERE id = :id AND digest IS NOT NULL")
                .bind("id", id)
                .map((row, context) -> new Content(row.getLong("id"), row.getString("digest"), row.getLong("size")))
                .findOne()
                .orElseThrow(() -> new NotFound("upload " + id)));
    }

    /** The bytes from their first; each part is read from the store when it is reached. */
    public InputStream open(long id) {
        int parts = database.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM content_part JOIN content ON content.id = content_part.content"
                                + " WHERE content.id = :id AND digest IS NOT NULL")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
        return new Parts(parts, number -> part(id, number));
    }

    /** Parts one after the other, each fetched when the one before is used up. */
    private static final class Parts extends InputStream {
        private final int count;
        private final IntFunction<byte[]> parts;
        private int next;
        private InputStream open = InputStream.nullInputStream();

        Parts(int count, IntFunction<byte[]> parts) {
            this.count = count;
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = open.read(into, from, most);
            while (read < 0 && next < count) {
                open = new ByteArrayInputStream(parts.apply(next++));
                read = open.read(into, from, most);
            }
            return read;
        }
    }

    private byte[] part(long id, int number) {
        return database.read(
                handle -> handle.createQuery("SELECT data FROM content_part WHERE content = :id AND part = :part")
                        .bind("id", id)
                        .bind("part", number)
                        .map((row, context) -> Deflated.read(row.getBytes("data")))
                        .findOne()
                        .orElseThrow(() -> new NotFound("input any more; it was purged")));
    }

    /** Deletes what no run stands on; uploads that have not ended are left. */
    static int purge(Handle handle, @Nullable String storedBefore) {
        List<Long> unused = handle.createQuery("SELECT id FROM content WHERE digest IS NOT NULL AND stored_at < :before"
                        + " AND NOT EXISTS (SELECT 1 FROM run_input WHERE run_input.content = content.id)")
                .bind("before", storedBefore)
                .mapTo(Long.class)
                .list();
        unused.forEach(id -> handle.execute("DELETE FROM content WHERE id = ?", id));
        return unused.size();
    }
}
