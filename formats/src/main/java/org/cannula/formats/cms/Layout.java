package org.cannula.formats.cms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One published form of a table. */
interface Layout {

    /** What stands between the cells. */
    enum Form {
        /** Commas, tabs or the cells of a sheet, under a header. */
        CELLS,
        /** Nothing: columns have fixed places in the line. */
        PLACES
    }

    /** How the layout is to be read, found at the beginning of a file. */
    interface Reading {

        /** Reads one record after the header. */
        void read(Rec record, Sink sink);
    }

    /**
     * A file of this layout.
     *
     * @param first index of the first record under the header, among the records of the file
     * @param extract whether it never is a whole table, however many rows it has
     */
    record Found(int first, Reading reading, boolean extract) {}

    /** The table and its form in words, for people who ask what is known. */
    String words();

    Form form();

    /** What the columns of a stored row are. */
    String columns();

    /**
     * Looks at the beginning of a file; null where it is not of this layout.
     *
     * @throws UnreadableFile where it is of this layout, and something needed is neither in it nor in its names
     */
    @Nullable
    Found find(List<Rec> head, Names names) throws UnreadableFile;
}
