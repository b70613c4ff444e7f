package org.cannula.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the remittances of an X12 file: 835 (005010X221), any delimiters, any number of interchanges, groups and
 * transactions. One claim at a time is held. What is refused, and what errors say, is as in {@link X12Claims}; fields:
 * {@code docs/reference/x12.md}.
 */
public final class X12Remits {

    private X12Remits() {}

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @param in the bytes of the file, from their first
     * @param name name of the input in origins
     * @throws IOException if the stream cannot be read; whatever the bytes hold, it is not thrown
     */
    public static void read(InputStream in, String name, RemitSink sink) throws IOException {
        Outlet outlet = new Outlet(name, claim -> {}, sink::rejected, sink::remark);
        Envelope.read(in, outlet, new Kind(sink));
    }

    /** Reads 835 transactions, and passes over every other. */
    private record Kind(RemitSink sink) implements Loops.Kind {

        private static final String GUIDE = "005010X221";
        private static final int LONGEST_VERSION = 12;

        @Override
        public String supported() {
            return "835 by guide 005010X221";
        }

        @Override
        public @Nullable Loops begin(
                Segment st, String subject, String gsPlace, @Nullable String gsVersion, Outlet outlet) {
            if (!st.is(1, "835")) {
                outlet.reject(subject, Unreadable.at(st, 1, Transaction.kind(st), supported()));
                return null;
            }
            String version = st.has(3) ? st.text(3) : gsVersion;
            if (version == null || !version.startsWith(GUIDE)) {
                String place = st.has(3) ? st.place(3, 0) : gsPlace + ", element 8";
                String named = version == null
                        ? "835 that names no guide"
                        : version.length() > LONGEST_VERSION ? "835 by an unknown guide" : "835 by guide " + version;
                outlet.reject(subject, Unreadable.at(place, named, supported()));
                return null;
            }
            return new RemitLoops(sink, outlet, subject);
        }
    }
}
