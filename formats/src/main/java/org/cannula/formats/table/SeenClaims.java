package org.cannula.formats.table;

import java.util.Arrays;

/** Remembers which claims were met, by a 64-bit hash of each number. */
final class SeenClaims {

    private long[] hashes = new long[1024];
    private int size;

    /** Whether this is met for the first time. */
    boolean isNew(String id) {
        long hash = hash(id);
        int at = find(hashes, hash);
        if (hashes[at] == hash) {
            return false;
        }
        hashes[at] = hash;
        size++;
        if (size * 2 > hashes.length) {
            long[] old = hashes;
            hashes = new long[old.length * 2];
            Arrays.stream(old).filter(each -> each != 0).forEach(each -> hashes[find(hashes, each)] = each);
        }
        return true;
    }

    private static int find(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** FNV-1a with its bits mixed once more; never 0, which marks an empty place. */
    private static long hash(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash == 0 ? 1 : hash;
    }
}
