package org.cannula.formats.x12;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.cannula.formats.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file of 837 claims again with some of its claims corrected. Bytes are patched, not written anew: delimiters, line
 * ends, segments nobody here reads, and every claim that is not corrected are as they were. One claim is held at a time.
 *
 * <p>Of a corrected claim these may differ: units, charge and modifiers of SV1 and SV2; lines that are gone, with their whole
 * loop; lines that are added, at the end; LX numbers behind a line that is gone; CLM02; CLM05-3 and REF*F8, where the claim is
 * a replacement or void; and SE01 of its transaction. A claim whose charges would no longer balance with what others decided
 * on, or that a file cannot say, stays as it was, and is told.
 */
public final class X12Corrections {

    /** What is to stand in place of each claim. */
    @FunctionalInterface
    public interface Corrector {
        /** The claim to write, whose lines keep the numbers they have in the claim that was read; null to leave it as it is. */
        @Nullable
        Claim correct(Claim read);
    }

    private static final int MOST_KEPT = 4 * SegmentReader.MAX_SEGMENT + ClaimDraft.MAX_BYTES;
    private static final Set<String> ENDS = Set.of("CLM", "HL", "SE", "ST", "GE", "GS", "IEA", "ISA");

    private final String name;
    private final OutputStream out;
    private final Corrector corrector;
    private final Consumer<Rejected> refused;
    private final RawBytes bytes;
    private final SegmentReader reader;
    private final Envelope envelope;

    private @Nullable RawSegment isa;
    private @Nullable Separators delimiters;
    /** The claim at hand; null between claims, and in one that is too long to hold. */
    private @Nullable List<RawSegment> claim;

    private long held;
    private @Nullable Claim read;
    /** Segments from ST on, and how many more the corrected claims have. */
    private long inTransaction;

    private long more;

    private X12Corrections(
            InputStream in,
            String name,
            OutputStream out,
            Corrector corrector,
            Consumer<Rejected> rejected,
            Consumer<Remark> remarks,
            Consumer<Rejected> refused) {
        this.name = name;
        this.out = out;
        this.corrector = corrector;
        this.refused = refused;
        this.bytes = new RawBytes(in, MOST_KEPT, this::relieve);
        this.reader = new SegmentReader(bytes);
        this.envelope = new Envelope(new Outlet(name, claim -> read = claim, rejected, remarks), new Claims837());
    }

    /**
     * Reads to the end of the stream and writes every byte of it. Both streams stay open.
     *
     * @param in the bytes of the file, from their first
     * @param name name of the input in origins
     * @param out takes the corrected file
     * @param corrector is asked for each claim, in the order of the file
     * @param rejected takes what could not be read, as {@link X12Claims} tells it
     * @param remarks takes what looks wrong in claims that were read
     * @param refused takes each correction that could not be written, with place and reason
     * @throws IOException if a stream fails
     */
    public static void write(
            InputStream in,
            String name,
            OutputStream out,
            Corrector corrector,
            Consumer<Rejected> rejected,
            Consumer<Remark> remarks,
            Consumer<Rejected> refused)
            throws IOException {
        new X12Corrections(in, name, out, corrector, rejected, remarks, refused).run();
    }

    private void run() throws IOException {
        for (SegmentReader.Event event = reader.next(); event != SegmentReader.Event.END; event = reader.next()) {
            byte[] raw = bytes.take(reader.position());
            Segment segment = reader.segment();
            boolean whole = event == SegmentReader.Event.SEGMENT;
            envelope.accept(event, segment);
            if (whole && ENDS.contains(segment.id())) {
                endClaim();
            }
            take(raw, whole ? segment.id() : "", segment.place());
        }
        byte[] rest = bytes.take(reader.position());
        envelope.end(reader.segment());
        endClaim();
        out.write(rest);
    }

    private void take(byte[] raw, String id, String place) throws IOException {
        inTransaction++;
        delimiters = reader.separators() == null ? delimiters : reader.separators();
        switch (id) {
            case "ISA" -> {
                isa = new RawSegment(raw, id, place, requireNonNull(delimiters));
                out.write(raw);
            }
            case "ST" -> {
                inTransaction = 1;
                more = 0;
                out.write(raw);
            }
            case "SE" -> out.write(more == 0 ? raw : counted(raw, id, place));
            case "CLM" -> {
                claim = new ArrayList<>();
                held = 0;
                hold(raw, id, place);
            }
            default -> {
                if (claim == null) {
                    out.write(raw);
                } else {
                    hold(raw, id, place);
                }
            }
        }
    }

    private byte[] counted(byte[] raw, String id, String place) {
        RawSegment se = new RawSegment(raw, id, place, requireNonNull(delimiters));
        return se.with(1, String.valueOf(inTransaction + more)).bytes();
    }

    private void hold(byte[] raw, String id, String place) throws IOException {
        List<RawSegment> segments = requireNonNull(claim);
        segments.add(new RawSegment(raw, id, place, requireNonNull(delimiters)));
        held += raw.length;
        if (held > MOST_KEPT) {
            release();
        }
    }

    /** The reader is within a segment longer than any that is read: what came before it cannot wait. */
    private void relieve() throws IOException {
        release();
        out.write(bytes.take(reader.position()));
    }

    /** Writes the claim at hand as it is; the rest of it follows as it is. */
    private void release() throws IOException {
        List<RawSegment> segments = claim;
        claim = null;
        if (segments != null) {
            for (RawSegment segment : segments) {
                out.write(segment.bytes());
            }
        }
    }

    private void endClaim() throws IOException {
        Claim was = read;
        read = null;
        List<RawSegment> segments = claim;
        if (segments == null) {
            if (was != null) {
                throw new IllegalStateException(
                        "a claim that was not held: " + was.origin().place());
            }
            return;
        }
        if (was != null) {
            claim = corrected(was, segments);
        }
        release();
    }

    private List<RawSegment> corrected(Claim was, List<RawSegment> segments) {
        Claim now = corrector.correct(was);
        if (now == null || now.equals(was)) {
            return segments;
        }
        try {
            List<RawSegment> patched = ClaimPatch.of(was, now, segments);
            ReadBack.check(was, now, patched, requireNonNull(isa), requireNonNull(delimiters));
            more += patched.size() - segments.size();
            return patched;
        } catch (Unreadable fault) {
            refused.accept(
                    new Rejected(new Origin(name, fault.place()), "claim " + was.id(), fault.found(), fault.valid()));
            return segments;
        }
    }
}
