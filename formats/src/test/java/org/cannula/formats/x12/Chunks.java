package org.cannula.formats.x12;

import java.io.InputStream;

/** A stream that hands its bytes over in chunks of given sizes, over and over. */
final class Chunks extends InputStream {

    private final byte[] bytes;
    private final int[] sizes;
    private int at;
    private int turn;

    Chunks(byte[] bytes, int... sizes) {
        this.bytes = bytes;
        this.sizes = sizes;
    }

    @Override
    public int read() {
        return at < bytes.length ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == bytes.length) {
            return -1;
        }
        int size = Math.min(Math.min(sizes[turn++ % sizes.length], length), bytes.length - at);
        System.arraycopy(bytes, at, into, from, size);
        at += size;
        return size;
    }
}
