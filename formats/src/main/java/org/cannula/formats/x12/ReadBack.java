package org.cannula.formats.x12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;

/**
 * Reads a patched claim again before it is written: what a file says is not guessed but seen. A patch that reads as
 * anything but the claim it was made for is refused.
 */
final class ReadBack {

    private ReadBack() {}

    static void check(Claim was, Claim now, List<RawSegment> segments, RawSegment isa, Separators delimiters)
            throws Unreadable {
        List<Claim> read = read(now, segments, isa, delimiters);
        if (read.size() != 1 || !plain(read.get(0), Set.of()).equals(plain(now, added(was, now)))) {
            throw Unreadable.at(
                    segments.get(0).place(),
                    "a correction that does not read back as it was meant",
                    "a claim laid out as the guide has it");
        }
    }

    /** The claim alone in a file with the delimiters of its own. */
    private static List<Claim> read(Claim now, List<RawSegment> segments, RawSegment isa, Separators delimiters) {
        String guide = now.type() == ClaimType.PROFESSIONAL ? "005010X222A1" : "005010X223A2";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(isa.bytes());
        write(file, delimiters, "GS*HC*A*B*20260101*0000*1*X*" + guide, "ST*837*1*" + guide);
        write(file, delimiters, "HL*1**20*1", "NM1*85*2*A", "HL*2*1*22*0", "NM1*IL*1*A");
        segments.forEach(segment -> file.writeBytes(segment.bytes()));
        write(file, delimiters, "SE*1*1", "GE*1*1", "IEA*1*1");
        List<Claim> claims = new ArrayList<>();
        try {
            X12Claims.read(new ByteArrayInputStream(file.toByteArray()), "", claims::add, rejected -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }

    private static void write(ByteArrayOutputStream file, Separators delimiters, String... segments) {
        for (String segment : segments) {
            String delimited = segment.replace('*', (char) (delimiters.element() & 0xff));
            file.writeBytes(delimited.getBytes(StandardCharsets.ISO_8859_1));
            file.write(delimiters.terminator());
        }
    }

    /** Numbers of the lines that were not billed. */
    private static Set<Integer> added(Claim was, Claim now) {
        Set<Integer> numbers = new HashSet<>();
        now.lines().forEach(line -> numbers.add(line.line()));
        was.lines().forEach(line -> numbers.remove(line.line()));
        return numbers;
    }

    /**
     * A claim without what the bytes of it alone do not say: whose it is, where it was read, the old numbers of its lines. An
     * added line whose charge nobody knows charges nothing.
     */
    private static Claim plain(Claim claim, Set<Integer> added) {
        List<ServiceLine> lines = new ArrayList<>();
        for (ServiceLine line : claim.lines()) {
            BigDecimal charge = line.charge() == null && added.contains(line.line()) ? BigDecimal.ZERO : line.charge();
            lines.add(line.toBuilder()
                    .line(lines.size() + 1)
                    .units(line.units().stripTrailingZeros())
                    .charge(charge == null ? null : charge.stripTrailingZeros())
                    .origin(Origin.NONE)
                    .build());
        }
        return claim.toBuilder()
                .filing(null)
                .payerId(null)
                .patient(null)
                .provider(null)
                .visit(null)
                .payer(null)
                .lines(lines)
                .origin(Origin.NONE)
                .build();
    }
}
