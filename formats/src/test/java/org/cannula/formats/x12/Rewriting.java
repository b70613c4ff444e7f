package org.cannula.formats.x12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.formats.Rejected;

/** What came out of writing one file again. */
final class Rewriting {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Rejected> refused = new ArrayList<>();

    static Rewriting of(byte[] file, X12Corrections.Corrector corrector) {
        return of(new ByteArrayInputStream(file), corrector);
    }

    static Rewriting of(String file, X12Corrections.Corrector corrector) {
        return of(file.getBytes(StandardCharsets.UTF_8), corrector);
    }

    static Rewriting of(InputStream file, X12Corrections.Corrector corrector) {
        Rewriting rewriting = new Rewriting();
        try {
            X12Corrections.write(
                    file,
                    "in",
                    rewriting.out,
                    corrector,
                    rewriting.rejected::add,
                    remark -> {},
                    rewriting.refused::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rewriting;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** What could not be read. */
    List<Rejected> rejected() {
        return rejected;
    }

    /** Corrections that could not be written. */
    List<Rejected> refused() {
        return refused;
    }

    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    Reading reading() {
        return Reading.of(new ByteArrayInputStream(bytes()));
    }

    /** Each correction that was refused, in one line. */
    List<String> refusals() {
        return refused.stream()
                .map(r -> r.origin().place() + ": " + r.subject() + ": " + r.found())
                .toList();
    }
}
