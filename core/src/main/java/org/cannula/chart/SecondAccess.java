package org.cannula.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The documented reason for a second vascular access.
 *
 * @param kind what sort of reason it is; plain text is a {@link Kind#CONDITION}
 * @param site the access it speaks of, or null for every access after the first
 * @param text the reason in the chart's words
 */
public record SecondAccess(Kind kind, @Nullable String site, String text) {

    /** Sorts of reasons. {@link #CONVENIENCE} does not justify a second initial service. */
    public enum Kind {
        INCOMPATIBLE,
        PROTOCOL,
        CONDITION,
        CONVENIENCE;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word used in every format. */
        public String word() {
            return word;
        }
    }
}
