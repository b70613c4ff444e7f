package org.cannula.formats.x12;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that keeps what was read of it until it is taken, so that every byte can be written again as it was. */
final class RawBytes extends FilterInputStream {

    /** Is called when more is kept than should be, to take what it can do without. */
    interface Relief {
        void takeSome() throws IOException;
    }

    private final int most;
    private final Relief relief;
    private byte[] kept = new byte[1 << 16];
    private int size;
    /** Bytes of the stream before those that are kept. */
    private long taken;

    /**
     * @param most bytes to keep; the reader's buffer and its longest segment fit in
     * @param relief is called when there are more
     */
    RawBytes(InputStream in, int most, Relief relief) {
        super(in);
        this.most = most;
        this.relief = relief;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            if (size + read > most) {
                relief.takeSome();
            }
            if (size + read > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(size + read, kept.length * 2));
            }
            System.arraycopy(into, from, kept, size, read);
            size += read;
        }
        return read;
    }

    /** What is kept up to a position of the stream; it is kept no longer. */
    byte[] take(long position) {
        int count = (int) Math.max(0, position - taken);
        byte[] bytes = Arrays.copyOf(kept, count);
        System.arraycopy(kept, count, kept, 0, size - count);
        size -= count;
        taken += count;
        return bytes;
    }
}
