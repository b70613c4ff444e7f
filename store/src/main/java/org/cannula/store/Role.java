package org.cannula.store;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What an account may do; each may do what the ones before it may. */
public enum Role {
    /** Looks at runs, claims and rules. */
    VIEWER,
    /** Codes visits, takes and decides items of the work list. */
    CODER,
    /** Uploads and audits claims, exports, corrects, reads the audit trail. */
    AUDITOR,
    /** Keeps accounts, tokens, policies, tables and retention. */
    ADMINISTRATOR;

    /** How the store and the interface write it. */
    public String word() {
        return switch (this) {
            case VIEWER -> "viewer";
            case CODER -> "coder";
            case AUDITOR -> "auditor";
            case ADMINISTRATOR -> "administrator";
        };
    }

    /** Whether it may do what {@code needed} may. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /**
     * The role of a word.
     *
     * @throws IllegalArgumentException where it is none, saying which there are
     */
    public static Role of(String word) {
        for (Role each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no role: \"" + word + "\"; valid: "
                + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", ")));
    }
}
