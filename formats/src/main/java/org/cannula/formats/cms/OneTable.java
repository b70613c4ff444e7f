package org.cannula.formats.cms;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.cannula.codes.Editions;
import org.cannula.codes.Series;
import org.cannula.codes.StoredEdition;
import org.jspecify.annotations.Nullable;

/** Reads one table to its end and stores the editions in it. */
final class OneTable implements Sink {

    /** So many rows that cannot be right are named one by one; all are counted. */
    private static final int NAMED = 20;

    /** Looked at to tell the layout: the longest published preamble has ten records. */
    static final int HEAD = 40;

    private final StoreWriter store;
    private final Instant now;
    private final String name;
    private final Names names;

    private final Map<String, EditionDraft> drafts = new LinkedHashMap<>();
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private final List<ImportReport.Fault> faults = new ArrayList<>();
    private long read;
    private long kept;
    private long rejected;
    private boolean keptSome;
    private @Nullable Rec current;

    OneTable(StoreWriter store, Instant now, String name, Names names) {
        this.store = store;
        this.now = now;
        this.name = name;
        this.names = names;
    }

    ImportReport read(Opened opened) throws IOException {
        Layouts.Match match = opened.match();
        try (Records records = opened.records()) {
            int index = 0;
            for (Rec record = records.next(); record != null; record = records.next()) {
                if (index++ >= match.found().first() && !record.isBlank()) {
                    take(record, match.found().reading());
                }
            }
            if (drafts.isEmpty() && leftOut.isEmpty()) {
                throw new UnreadableFile(
                        read == 0
                                ? match.layout().words() + ": no row under the header"
                                : match.layout().words() + ": none of " + read + " rows can be read; line "
                                        + faults.get(0).line() + ": "
                                        + faults.get(0).why());
            }
            return store(match);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (EOFException | ZipException e) {
            throw new UnreadableFile(
                    "a damaged packed file: it breaks off after " + read + " rows; nothing of it is stored");
        } finally {
            for (EditionDraft draft : drafts.values()) {
                draft.close();
            }
        }
    }

    private void take(Rec record, Layout.Reading reading) {
        read++;
        current = record;
        keptSome = false;
        reading.read(record, this);
        if (keptSome) {
            kept++;
        }
    }

    @Override
    public void keep(Series series, Period edition, String key, String... fields) {
        keptSome = true;
        try {
            drafts.computeIfAbsent(
                            series.word() + " " + edition.name(),
                            word -> new EditionDraft(series, edition, store.folder()))
                    .add(read, key, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void leaveOut(String why) {
        leftOut.merge(why, 1L, Long::sum);
    }

    @Override
    public void reject(String why) {
        rejected++;
        if (faults.size() < NAMED && current != null) {
            faults.add(new ImportReport.Fault(current.line(), why));
        }
    }

    private ImportReport store(Layouts.Match match) throws IOException {
        List<ImportReport.Stored> stored = new ArrayList<>();
        for (EditionDraft draft : drafts.values()) {
            int part = draft.series.table().equals("ptp") ? names.part() : 0;
            int parts = part > 0 ? Math.max(part, Names.PARTS) : 0;
            // Of a row that cannot be read nobody knows what it says, so the table is not whole.
            Editions.Scope scope = draft.scope(match.found().extract() || rejected > 0, part > 0);
            StoredEdition header = new StoredEdition(
                    draft.series,
                    draft.period.name(),
                    draft.period.from(),
                    draft.period.until(),
                    scope,
                    scope == Editions.Scope.ALL ? part : 0,
                    scope == Editions.Scope.ALL ? parts : 0,
                    names.fileName(),
                    names.version(),
                    now.toString(),
                    read,
                    draft.kept,
                    rejected,
                    "",
                    match.layout().columns());
            StoreWriter.Outcome outcome = store.store(header, names.fileName(), draft.rows);
            stored.add(new ImportReport.Stored(
                    draft.series,
                    draft.period.name(),
                    draft.period.from(),
                    draft.period.until(),
                    scope,
                    draft.kept,
                    header.part(),
                    header.parts(),
                    ImportReport.Outcome.valueOf(outcome.name())));
        }
        return new ImportReport(
                name, match.layout().words(), List.copyOf(stored), read, kept, leftOut, rejected, List.copyOf(faults));
    }
}
