package org.cannula.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Inputs that are packed with gzip are read as what they hold. */
final class Gzip {

    private static final int BUFFER = 1 << 16;
    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    private Gzip() {}

    /** Whether the bytes that come next begin a gzip file; none of them is taken. */
    static boolean begins(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == FIRST && in.read() == SECOND;
        in.reset();
        return packed;
    }

    /** The stream, or what is packed in it. */
    static BufferedInputStream unpacked(BufferedInputStream in, int buffer) throws IOException {
        return begins(in) ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), buffer) : in;
    }

    /** As the other one, for a stream that cannot go back. */
    static InputStream unpacked(InputStream in) throws IOException {
        return unpacked(new BufferedInputStream(in, BUFFER), BUFFER);
    }
}
