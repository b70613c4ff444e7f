package org.cannula.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** Takes from remittances (835) which number the payer gave each claim; nothing else of them is read. */
public final class PaidClaims {

    /** Claim status of a payment that is taken back: its number is the one that no longer stands. */
    private static final String REVERSAL = "22";

    private PaidClaims() {}

    /**
     * Reads to the end of the stream, which stays open. Damaged segments are passed over.
     *
     * @param numbers takes the biller's and the payer's number of each claim, in the order of the file
     */
    public static void read(InputStream in, BiConsumer<String, String> numbers) throws IOException {
        SegmentReader reader = new SegmentReader(in);
        boolean remittance = false;
        for (SegmentReader.Event event = reader.next(); event != SegmentReader.Event.END; event = reader.next()) {
            Segment segment = reader.segment();
            if (event == SegmentReader.Event.SEGMENT && segment.id().equals("ST")) {
                remittance = segment.is(1, "835");
            } else if (event == SegmentReader.Event.SEGMENT
                    && remittance
                    && segment.id().equals("CLP")) {
                String claim = segment.text(1);
                String number = segment.text(7);
                if (claim != null && number != null && !segment.is(2, REVERSAL)) {
                    numbers.accept(claim, number);
                }
            }
        }
    }
}
