package org.cannula.server.api;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.server.TooLarge;

/** What was sent as text, read. */
final class Sent implements InputSink {

    /** What a person can look at; more is a batch, which the audit page takes. */
    private static final int MOST_CHARACTERS = 300_000;

    private static final int MOST_VISITS = 50;
    private static final int MOST_CLAIMS = 100;

    final List<Visit> visits = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<RejectedAnswer> rejected = new ArrayList<>();

    private Sent() {}

    /**
     * Reads visit sheets, visits and claims.
     *
     * @throws TooLarge where it is more than can be answered at once
     */
    static Sent read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new TooLarge("The text has " + text.length() + " characters; at once at most " + MOST_CHARACTERS
                    + " are taken. The audit page takes files of any size.");
        }
        Sent sent = new Sent();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        InputFile.of("", new ByteArrayInputStream(bytes)).read(sent);
        if (sent.visits.size() > MOST_VISITS || sent.claims.size() > MOST_CLAIMS) {
            throw new TooLarge("The text holds " + sent.visits.size() + " visits and " + sent.claims.size()
                    + " claims; at once at most " + MOST_VISITS + " and " + MOST_CLAIMS
                    + " are taken. The audit page takes files of any size.");
        }
        return sent;
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
    public void rejected(Rejected each) {
        rejected.add(RejectedAnswer.of(each));
    }
}
