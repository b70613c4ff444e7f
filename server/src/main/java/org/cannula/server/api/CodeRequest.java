package org.cannula.server.api;

import org.cannula.server.keep.Needed;
import org.jspecify.annotations.Nullable;

/**
 * Visits, and claims for them, to be judged at once.
 *
 * @param text visit sheets, or visits and claims as JSON; told by its content
 * @param policy payer to judge by, whatever the text names; null where the text decides
 * @param setting {@code facility} or {@code professional}, whatever the visits name; null where they decide
 */
record CodeRequest(
        String text, @Nullable String policy, @Nullable String setting) {

    CodeRequest {
        Needed.field(text, "text");
    }
}
