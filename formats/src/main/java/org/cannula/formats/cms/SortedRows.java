package org.cannula.formats.cms;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts lines by their bytes in bounded memory: what is too much for it is written out in sorted runs and merged at the end.
 * Equal lines are one.
 */
final class SortedRows implements Closeable {

    private final Path folder;
    private final int most;
    private final List<byte[]> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    /**
     * @param folder where runs are written
     * @param most lines held in memory
     */
    SortedRows(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    void add(String line) throws IOException {
        lines.add(line.getBytes(StandardCharsets.ISO_8859_1));
        if (lines.size() >= most) {
            Path run = Files.createTempFile(folder, StoreWriter.UNFINISHED, ".run");
            runs.add(run);
            lines.sort(Arrays::compareUnsigned);
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
                for (byte[] each : lines) {
                    out.writeShort(each.length);
                    out.write(each);
                }
            }
            lines.clear();
        }
    }

    /** Lines in order, one at a time. */
    private interface Source extends Closeable {
        byte @Nullable [] next() throws IOException;
    }

    /** The next line of a source. Compared by the line alone. */
    private static final class Head {
        private final byte[] line;
        private final Source source;

        Head(byte[] line, Source source) {
            this.line = line;
            this.source = source;
        }

        byte[] line() {
            return line;
        }

        Source source() {
            return source;
        }
    }

    /** Writes all lines in order, each with a line feed. */
    void writeTo(OutputStream out) throws IOException {
        lines.sort(Arrays::compareUnsigned);
        PriorityQueue<Head> heads =
                new PriorityQueue<>((one, other) -> Arrays.compareUnsigned(one.line(), other.line()));
        List<Source> sources = new ArrayList<>();
        try {
            sources.add(inMemory());
            for (Path run : runs) {
                sources.add(stored(run));
            }
            for (Source source : sources) {
                push(heads, source);
            }
            byte[] last = null;
            for (Head head = heads.poll(); head != null; head = heads.poll()) {
                if (last == null || !Arrays.equals(last, head.line())) {
                    out.write(head.line());
                    out.write('\n');
                }
                last = head.line();
                push(heads, head.source());
            }
        } finally {
            for (Source source : sources) {
                source.close();
            }
        }
    }

    private static void push(PriorityQueue<Head> heads, Source source) throws IOException {
        byte[] line = source.next();
        if (line != null) {
            heads.add(new Head(line, source));
        }
    }

    private Source inMemory() {
        return new Source() {
            private int next;

            @Override
            public byte @Nullable [] next() {
                return next < lines.size() ? lines.get(next++) : null;
            }

            @Override
            public void close() {
                lines.clear();
            }
        };
    }

    private static Source stored(Path run) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 16));
        return new Source() {
            @Override
            public byte @Nullable [] next() throws IOException {
                try {
                    return in.readNBytes(in.readUnsignedShort());
                } catch (EOFException end) {
                    return null;
                }
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** Deletes what was written on the way. */
    @Override
    public void close() throws IOException {
        lines.clear();
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
