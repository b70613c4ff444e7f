package org.cannula.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What reckoning the audit trail again has shown.
 *
 * @param entries entries of the trail
 * @param purged those whose words were purged: their place in the chain is proven, their words are gone
 * @param head the newest entry, as {@code NUMBER:HASH}
 * @param faults what does not fit, in order; empty where the trail is as it was written
 */
public record Verification(long entries, long purged, String head, List<String> faults) {

    private static final int NAMED = 20;

    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether every entry is as it was written. */
    public boolean holds() {
        return faults.isEmpty();
    }

    static Verification of(Handle handle, List<String> noted) {
        Walk walk = new Walk(noted);
        try (var entries = handle.createQuery("SELECT * FROM trail ORDER BY seq")
                .setFetchSize(1000)
                .map(Trail.ENTRY)
                .iterator()) {
            walk.along(entries);
        }
        String head = handle.createQuery("SELECT seq, hash FROM trail_head WHERE one = 1")
                .map((row, context) -> row.getLong("seq") + ":" + row.getString("hash"))
                .one();
        return walk.end(head);
    }

    /** From the first entry to the last. */
    private static final class Walk {
        private final Map<Long, String> noted = new HashMap<>();
        private final List<String> faults = new ArrayList<>();
        private long count;
        private long purged;
        private long last;
        private String hash = "";

        Walk(List<String> heads) {
            for (String head : heads) {
                int colon = head.indexOf(':');
                if (colon < 1 || !head.substring(0, colon).chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                    throw new IllegalArgumentException("no head of a trail: " + head + "; valid: NUMBER:HASH");
                }
                noted.put(Long.valueOf(head.substring(0, colon)), head.substring(colon + 1));
            }
        }

        void along(Iterator<Trail.Entry> entries) {
            while (entries.hasNext()) {
                Trail.Entry entry = entries.next();
                count++;
                if (entry.seq() != last + 1) {
                    fault("entry " + (last + 1) + " is missing: " + entry.seq() + " follows " + last);
                }
                if (!entry.previous().equals(hash)) {
                    fault("entry " + entry.seq() + " does not follow the one before it");
                }
                if (!entry.reckonedHash().equals(entry.hash())) {
                    fault("entry " + entry.seq() + " was changed: when, who, what or the digest of its words");
                }
                words(entry);
                String was = noted.remove(entry.seq());
                if (was != null && !was.equals(entry.hash())) {
                    fault("entry " + entry.seq() + " is another one than was noted");
                }
                last = entry.seq();
                hash = entry.hash();
            }
        }

        private void words(Trail.Entry entry) {
            String salt = entry.salt();
            String detail = entry.detail();
            if (salt == null && detail == null) {
                purged++;
            } else if (salt == null
                    || detail == null
                    || !Digests.of(salt, detail).equals(entry.digest())) {
                fault("entry " + entry.seq() + " was changed: its words");
            }
        }

        Verification end(String head) {
            if (!head.equals(last + ":" + hash)) {
                fault("the last entry is " + last + ", and the store's head is that of entry "
                        + head.substring(0, head.indexOf(':')));
            }
            noted.keySet().stream().sorted().forEach(seq -> fault("entry " + seq + ", which was noted, is missing"));
            return new Verification(count, purged, head, faults);
        }

        private void fault(String says) {
            if (faults.size() < NAMED) {
                faults.add(says);
            } else if (faults.size() == NAMED) {
                faults.add("and more");
            }
        }
    }
}
