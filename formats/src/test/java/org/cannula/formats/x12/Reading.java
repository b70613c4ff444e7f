package org.cannula.formats.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.formats.Rejected;

/** All that came out of one input. */
record Reading(List<Claim> claims, List<Rejected> rejected, List<Remark> remarks) {

    static Reading of(String text) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Reading of(InputStream in) {
        return of(in, "in");
    }

    static Reading of(InputStream in, String name) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            X12Claims.read(in, name, reading.claims::add, reading.rejected::add, reading.remarks::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    Claim only() {
        if (claims.size() != 1 || !rejected.isEmpty()) {
            throw new AssertionError("one claim and no fault expected, not " + this);
        }
        return claims.get(0);
    }

    /** Each fault in one line, without the name of the input. */
    List<String> faults() {
        return rejected.stream()
                .map(r -> r.origin().place() + ": " + (r.subject().isEmpty() ? "" : r.subject() + ": ") + "found "
                        + r.found() + "; valid: " + r.valid())
                .toList();
    }

    List<String> noticed() {
        return remarks.stream()
                .map(r -> r.origin().place() + ": " + r.subject() + ": " + r.says())
                .toList();
    }
}
