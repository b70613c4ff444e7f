package org.cannula.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;

/** Everything one input gave. */
public record Received(List<Visit> visits, List<Claim> claims, List<Rejected> rejected) implements InputSink {

    public Received() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public static Received of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Received of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes));
    }

    public static Received of(InputStream in) {
        Received received = new Received();
        InputFile.of("in", in).read(received);
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
