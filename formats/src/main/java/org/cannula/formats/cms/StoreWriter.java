package org.cannula.formats.cms;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cannula.codes.StoredEdition;
import org.cannula.codes.TableStore;

/**
 * Writes editions into a table store. Each is written beside its place and moved there whole, so that an import that is
 * killed leaves nothing half. One import writes at a time.
 */
final class StoreWriter implements Closeable {

    /** How names of unfinished files begin; readers look at other names only. */
    static final String UNFINISHED = ".unfinished-";

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private StoreWriter(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Opens a folder, making it where there is none, and clears what a killed import left.
     *
     * @throws UnreadableFile where another import writes into it
     */
    static StoreWriter open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lockFile =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(lockFile);
        if (lock == null) {
            lockFile.close();
            throw new UnreadableFile("another import writes into " + folder + "; wait for it to end");
        }
        StoreWriter writer = new StoreWriter(folder, lockFile, lock);
        writer.clear();
        return writer;
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(UNFINISHED)) {
                    Files.delete(file);
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** What became of an edition. */
    enum Outcome {
        STORED,
        REPLACED,
        UNCHANGED
    }

    /**
     * Stores an edition.
     *
     * @param source the name of the file it was read from: two extracts of one edition stand side by side
     */
    Outcome store(StoredEdition header, String source, SortedRows rows) throws IOException {
        Path body = Files.createTempFile(folder, UNFINISHED, ".rows");
        Path whole = Files.createTempFile(folder, UNFINISHED, ".whole");
        try {
            String digest = digest(body, rows);
            Path place = folder.resolve(StoreNames.of(header, source));
            TableStore.Stored before = before(place);
            if (before != null && before.header().isSameAs(header, digest)) {
                return Outcome.UNCHANGED;
            }
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE);
                    OutputStream out =
                            new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16)) {
                out.write(header.withDigest(digest).header().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
                try (InputStream in = Files.newInputStream(body)) {
                    in.transferTo(out);
                }
                out.flush();
                channel.force(true);
            }
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return before == null ? Outcome.STORED : Outcome.REPLACED;
        } finally {
            Files.deleteIfExists(body);
            Files.deleteIfExists(whole);
        }
    }

    private static TableStore.@org.jspecify.annotations.Nullable Stored before(Path place) {
        List<TableStore.Stored> same = !Files.exists(place)
                ? List.of()
                : TableStore.open(Objects.requireNonNull(place.getParent())).files().stream()
                        .filter(stored -> stored.file().equals(place))
                        .toList();
        return same.isEmpty() ? null : same.get(0);
    }

    private static String digest(Path body, SortedRows rows) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(body), 1 << 16), digest)) {
            rows.writeTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
