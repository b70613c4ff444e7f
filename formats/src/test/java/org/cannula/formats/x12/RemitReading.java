package org.cannula.formats.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.formats.Rejected;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;

/** Everything that one input of remittances gave. */
record RemitReading(
        List<RemitClaim> claims, List<ProviderAdjustment> adjustments, List<Rejected> rejected, List<String> remarks)
        implements RemitSink {

    static RemitReading of(String text) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static RemitReading of(InputStream in) {
        RemitReading reading =
                new RemitReading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            X12Remits.read(in, "in", reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    @Override
    public void claim(RemitClaim claim) {
        claims.add(claim);
    }

    @Override
    public void adjustment(ProviderAdjustment adjustment) {
        adjustments.add(adjustment);
    }

    @Override
    public void rejected(Rejected one) {
        rejected.add(one);
    }

    @Override
    public void remark(Remark remark) {
        remarks.add(remark.origin().place() + ": " + remark.says());
    }

    /** Claims, lines, adjustments of payments, faults, remarks, and the first fault: as the table of samples has it. */
    String row() {
        int lines = claims.stream().mapToInt(claim -> claim.lines().size()).sum();
        return String.join(
                "\t",
                String.valueOf(claims.size()),
                String.valueOf(lines),
                String.valueOf(adjustments.size()),
                String.valueOf(rejected.size()),
                String.valueOf(remarks.size()),
                rejected.isEmpty() ? "" : Samples.words(rejected.get(0)));
    }
}
