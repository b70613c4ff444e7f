package org.cannula.formats.cms;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.cannula.codes.Editions;
import org.cannula.codes.Series;

/** One edition while its file is read. */
final class EditionDraft implements Closeable {

    /** So many rows are sorted in memory: some 30 MB. */
    private static final int IN_MEMORY = 250_000;

    final Series series;
    final Period period;
    final SortedRows rows;
    long kept;
    private long lastRecord = -1;

    EditionDraft(Series series, Period period, Path folder) {
        this.series = series;
        this.period = period;
        this.rows = new SortedRows(folder, IN_MEMORY);
    }

    void add(long record, String key, String... fields) throws IOException {
        StringBuilder line = new StringBuilder(key);
        for (String field : fields) {
            line.append('\t').append(field.replace('\t', ' ').replace('\n', ' ').replace('\r', ' '));
        }
        rows.add(line.toString());
        if (record != lastRecord) {
            kept++;
            lastRecord = record;
        }
    }

    /**
     * Whether it can be the whole table. A published table never has fewer rows than this; one that has is cut, or an extract,
     * and its silence about a code must not be taken for an answer.
     */
    Editions.Scope scope(boolean extract, boolean inParts) {
        return extract || kept < least(inParts) ? Editions.Scope.SOME : Editions.Scope.ALL;
    }

    long least(boolean inParts) {
        boolean supplier = series.list() == org.cannula.codes.EditList.SUPPLIER;
        return switch (series.table()) {
            case "mue" -> supplier ? 2_000 : 8_000;
            case "ptp" -> supplier ? 1_000 : inParts ? 100_000 : 400_000;
            case "aoc" -> 5_000;
            case "opps", "mpfs" -> 10_000;
            case "gpci" -> 90;
            case "asp" -> 400;
            case "ndc" -> 3_000;
            case "hcpcs" -> 5_000;
            case "pos" -> 40;
            case "revenue" -> 300;
            case "remits" -> 1_000;
            default -> throw new IllegalStateException("no such table: " + series.table());
        };
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
