package org.cannula.formats.run;

/** Tells keys that were seen more than once, at sixteen bytes a key at most. Keys are 64-bit hashes. */
final class Twice {

    private long[] keys = new long[1024];
    private boolean[] again = new boolean[1024];
    private int size;
    private boolean any;

    /** Counts a key. */
    void see(long hash) {
        long key = hash == 0 ? 1 : hash;
        int at = find(key);
        if (keys[at] == key) {
            again[at] = true;
            any = true;
            return;
        }
        keys[at] = key;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** Whether any key was seen twice. */
    boolean any() {
        return any;
    }

    /** Whether this key was seen twice. */
    boolean was(long hash) {
        return again[find(hash == 0 ? 1 : hash)];
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        boolean[] oldAgain = again;
        keys = new long[oldKeys.length * 2];
        again = new boolean[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                again[at] = oldAgain[i];
            }
        }
    }

    /** A hash of texts and a number in which every bit depends on each of them. */
    static long hash(long number, String... texts) {
        long hash = number * 0x9E3779B97F4A7C15L;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
            hash = mix(hash ^ text.length());
        }
        return mix(hash);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 29);
    }
}
