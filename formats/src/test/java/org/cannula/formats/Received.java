package org.cannula.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.table.Mapping;
import org.cannula.formats.table.MappingFile;
import org.jspecify.annotations.Nullable;

/** Everything one input gave. */
public record Received(List<Visit> visits, List<Claim> claims, List<Rejected> rejected, List<String> notes)
        implements InputSink {

    public Received() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public static Received of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes));
    }

    public static Received of(InputStream in) {
        return of(in, null);
    }

    /** Reads tables by the lines of a mapping file, where there are any. */
    public static Received of(String text, String... mapping) {
        List<Fault> faults = new ArrayList<>();
        Mapping read = mapping.length == 0 ? null : MappingFile.read("mapping", List.of(mapping), faults);
        assertThat(faults).isEmpty();
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), read);
    }

    private static Received of(InputStream in, @Nullable Mapping mapping) {
        Received received = new Received();
        InputFile.of("in", in)
                .with(new ReadOptions(mapping, null, ExtensionFinder.CLASS_PATH))
                .read(received);
        return received;
    }

    @Override
    public void visit(Visit visit) {
        visits.add(visit);
    }

    @Override
    public void claim(Claim claim) {
        claims.add(claim);
    }

    @Override
    public void rejected(Rejected one) {
        rejected.add(one);
    }

    @Override
    public void note(Note note) {
        notes.add(note.says());
    }

    /** The visit as if made by a program. */
    public static Visit withoutOrigins(Visit visit) {
        return visit.toBuilder()
                .administrations(visit.administrations().stream()
                        .map(a -> a.toBuilder().origin(Origin.NONE).build())
                        .toList())
                .origin(Origin.NONE)
                .build();
    }

    /** The claim as if made by a program. */
    public static Claim withoutOrigins(Claim claim) {
        return claim.toBuilder()
                .lines(claim.lines().stream()
                        .map(line -> line.toBuilder().origin(Origin.NONE).build())
                        .toList())
                .origin(Origin.NONE)
                .build();
    }

    /** What is said of the rejected records, one fault a line, without excerpts. */
    public List<String> says() {
        return rejected.stream()
                .flatMap(one -> one.faults().stream()
                        .map(fault -> (one.subject().isEmpty() ? "" : one.subject() + ": ")
                                + fault.origin().place() + ": found " + fault.found() + "; valid: " + fault.valid()))
                .toList();
    }
}
