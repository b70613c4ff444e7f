package org.cannula.store;

import java.util.List;

/**
 * A part of a list.
 *
 * @param rows the rows of this page
 * @param total rows of all pages
 * @param offset rows before this page
 */
public record Page<T>(List<T> rows, long total, long offset) {

    /** Rows that one page may hold. */
    public static final int MOST = 500;

    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Which part is wanted.
     *
     * @param offset rows to leave out, zero or more
     * @param limit rows to give, from 1 to {@link Page#MOST}
     */
    public record Wanted(long offset, int limit) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException where that is no part of a list
         */
        public Wanted {
            if (offset < 0 || limit < 1 || limit > MOST) {
                throw new IllegalArgumentException(
                        "offset is zero or more, limit from 1 to " + MOST + "; found " + offset + " and " + limit);
            }
        }
    }
}
