package org.cannula.formats.x12;

import org.jspecify.annotations.Nullable;

/** The body of one transaction, from behind ST to before SE. */
interface Loops {

    /** Which transactions of a file are read, and how. */
    interface Kind {

        /**
         * The body of a transaction that begins; null where it is none of these, which it has told.
         *
         * @param subject name of the transaction
         * @param gsPlace where the group's GS stood
         * @param gsVersion the guide it names
         */
        @Nullable
        Loops begin(Segment st, String subject, String gsPlace, @Nullable String gsVersion, Outlet outlet);

        /** What is read, for an error. */
        String supported();
    }

    void accept(Segment segment);

    /** A segment that is there but could not be read. */
    void damage(Unreadable fault);

    /** The transaction ends in order. */
    void end(Segment se);

    /** The transaction breaks off: what is at hand may lack its last segments. */
    void cut(Unreadable why);

    /** How many claims were handed over so far. */
    long read();
}
