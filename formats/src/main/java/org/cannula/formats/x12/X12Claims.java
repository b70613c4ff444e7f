package org.cannula.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.cannula.claim.Claim;
import org.cannula.formats.Rejected;

/**
 * Reads the claims of an X12 file: 837P (005010X222) and 837I (005010X223), any delimiters, any number of
 * interchanges, groups and transactions. One claim at a time is held, never the file.
 *
 * <p>What comes out, and where:
 *
 * <ul>
 *   <li><b>claims</b>: every claim whose lines, units, codes and dates could be read, in the order of the file, as soon
 *       as its last segment was seen.
 *   <li><b>rejected</b>: every claim that could not be read right, with its first fault; every transaction that is not
 *       one of the two (835, 997, TA1, 837D, 004010, …); every fault of the envelope: bytes that are no X12, an end
 *       that is missing, a count or control number that does not agree. The claims of an envelope found at fault only
 *       at its end have been handed over by then; the fault says how many they were.
 *   <li><b>remarks</b>: what a payer's front end might refuse but what leaves the reading beyond doubt, such as a total
 *       charge that is not the sum of the lines.
 * </ul>
 *
 * <p>The claim a file breaks off in is rejected: its last lines may be missing. Errors name the claim and the place
 * ({@code segment 42 (SV2), element 4}; segments are counted through the file, from 1), never a name, a birth date or
 * another value that could tell who the patient is. Fields: {@code docs/reference/x12.md}.
 */
public final class X12Claims {

    private X12Claims() {}

    /** As {@link #read(InputStream, String, Consumer, Consumer, Consumer)}, for callers that have no use for remarks. */
    public static void read(InputStream in, String name, Consumer<Claim> claims, Consumer<Rejected> rejected)
            throws IOException {
        read(in, name, claims, rejected, remark -> {});
    }

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @param in the bytes of the file, from their first
     * @param name name of the input in origins
     * @param claims takes each claim
     * @param rejected takes each claim, transaction or envelope that is at fault
     * @param remarks takes what looks wrong in claims that were handed over
     * @throws IOException if the stream cannot be read; whatever the bytes hold, it is not thrown
     */
    public static void read(
            InputStream in, String name, Consumer<Claim> claims, Consumer<Rejected> rejected, Consumer<Remark> remarks)
            throws IOException {
        Envelope.read(in, new Outlet(name, claims, rejected, remarks), new Claims837());
    }
}
