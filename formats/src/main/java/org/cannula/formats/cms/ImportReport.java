package org.cannula.formats.cms;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.cannula.codes.Editions;
import org.cannula.codes.Series;

/**
 * What became of one table: a file, or a file in an archive.
 *
 * @param name the file, with the archive before it
 * @param layout the layout it has, in words
 * @param editions what was stored of it
 * @param read rows read under the header
 * @param kept rows of which something was stored
 * @param leftOut rows that are sound and nothing a run would ask for, by reason
 * @param rejected rows that cannot be right
 * @param faults the first of those, with their line
 */
public record ImportReport(
        String name,
        String layout,
        List<Stored> editions,
        long read,
        long kept,
        SortedMap<String, Long> leftOut,
        long rejected,
        List<Fault> faults) {

    /** What became of an edition. */
    public enum Outcome {
        /** It was not held before. */
        STORED,
        /** The same edition was held with other rows. */
        REPLACED,
        /** The very same rows are held already. */
        UNCHANGED
    }

    /**
     * One edition.
     *
     * @param scope all, or only an extract: then what it lacks means nothing
     * @param kept rows stored of it
     * @param part number of the published part; 0 where it is one file
     * @param parts number of published parts
     */
    public record Stored(
            Series series,
            String edition,
            LocalDate from,
            LocalDate until,
            Editions.Scope scope,
            long kept,
            int part,
            int parts,
            Outcome outcome) {}

    /**
     * A row that cannot be right.
     *
     * @param line its line, or its row in a sheet
     * @param why what was found, and what would be valid
     */
    public record Fault(long line, String why) {}

    /** Rows left out, for whatever reason. */
    public long leftOutRows() {
        long rows = 0;
        for (long each : leftOut.values()) {
            rows += each;
        }
        return rows;
    }
}
