package org.cannula.store;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * All of an audited claim, as JSON objects on one line each.
 *
 * @param result the audited claim
 * @param claim the claim as billed
 * @param visit the chart it was audited beside; null where there was none
 * @param coded what that chart supports; null where there was none
 */
public record ClaimDetail(
        String result,
        String claim,
        @Nullable String visit,
        @Nullable String coded) {

    /** JSON on one line holds no line feed, so one can stand between them. */
    byte[] packed() {
        String text = result + "\n" + claim + "\n" + (visit == null ? "" : visit) + "\n" + (coded == null ? "" : coded);
        return Deflated.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ClaimDetail unpacked(byte[] packed) {
        String[] parts = new String(Deflated.read(packed), StandardCharsets.UTF_8).split("\n", -1);
        return new ClaimDetail(
                parts[0], parts[1], parts[2].isEmpty() ? null : parts[2], parts[3].isEmpty() ? null : parts[3]);
    }
}
