package org.cannula.formats.cms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cannula.codes.EditList;
import org.cannula.codes.Ncci;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/**
 * The pair edits: a header wrapped over several lines in Medicare's files, on one line in others. A deletion date of {@code *}
 * or blank is a pair in force; one that was deleted on the day it began never was, and its indicator is 9.
 */
final class PtpLayout implements Layout {

    private record Columns(int first, int second, int from, int until, int indicator) {}

    @Override
    public String words() {
        return "NCCI pair edits (PTP), Medicare and Medicaid: txt, csv or xlsx, header \"Column 1, Column 2, …\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "pair indicator from until";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        for (int row = 0; row < head.size(); row++) {
            int first = Headers.column(head.get(row), "Column 1", "Col1");
            int second = Headers.column(head.get(row), "Column 2", "Col2");
            if (first >= 0 && second > first) {
                int data = firstPair(head, row + 1, first, second);
                return found(names, columns(head.subList(row, data), first, second), data, head.get(row));
            }
        }
        return null;
    }

    private static int firstPair(List<Rec> head, int from, int first, int second) {
        int data = from;
        while (data < head.size()
                && !(Headers.isCode(head.get(data).cell(first))
                        && Headers.isCode(head.get(data).cell(second)))) {
            data++;
        }
        return data;
    }

    /** Columns by what the wrapped header says over all its lines. */
    private static Columns columns(List<Rec> header, int first, int second) throws UnreadableFile {
        int from = -1;
        int until = -1;
        int indicator = -1;
        int width = header.get(0).cells().size();
        for (int column = second + 1; column < width; column++) {
            StringBuilder said = new StringBuilder();
            for (Rec line : header) {
                said.append(line.cell(column)).append(' ');
            }
            String name = said.toString().toLowerCase(Locale.ROOT);
            if (name.startsWith("effective") || name.startsWith("effdt")) {
                from = column;
            } else if (name.startsWith("deletion") || name.startsWith("deldt")) {
                until = column;
            } else if (name.startsWith("modifier")) {
                indicator = column;
            }
        }
        if (until < 0 || indicator < 0) {
            throw new UnreadableFile("pair edits without a column " + (until < 0 ? "\"Deletion Date\"" : "\"Modifier\"")
                    + " in their header");
        }
        return new Columns(first, second, from, until, indicator);
    }

    private static Found found(Names names, Columns columns, int data, Rec header) throws UnreadableFile {
        if (names.has("additions", "deletions", "revisions", "change")) {
            throw new UnreadableFile(
                    "a list of what changed in the pair edits; the edits themselves are needed, all of them");
        }
        Ncci named = names.family();
        boolean sinceBefore1996 = header.cells().stream().anyMatch(cell -> cell.contains("existence"));
        Ncci family = named != null ? named : sinceBefore1996 || columns.from() < 0 ? Ncci.MEDICARE : Ncci.MEDICAID;
        EditList list = Needed.list(names, "pair edits");
        Period edition = Needed.quarter(names, "pair edits");
        Series series = Series.of("ptp", list, family);
        return new Found(data, (record, sink) -> read(record, sink, columns, series, edition), columns.from() < 0);
    }

    private static void read(Rec record, Sink sink, Columns columns, Series series, Period edition) {
        String first = record.cell(columns.first());
        String second = record.cell(columns.second());
        String indicator = record.cell(columns.indicator());
        if (!Headers.isCode(first) || !Headers.isCode(second)) {
            sink.reject("\"" + first + "\" and \"" + second + "\" are no two procedure codes");
            return;
        }
        LocalDate from;
        LocalDate until;
        try {
            from = columns.from() < 0 ? null : Days.plain(record.cell(columns.from()));
            until = Days.plain(record.cell(columns.until()));
        } catch (DateTimeException e) {
            sink.reject("\"" + record.cell(columns.from()) + "\" to \"" + record.cell(columns.until())
                    + "\" are no days (YYYYMMDD, or * for none)");
            return;
        }
        if (indicator.equals("9")) {
            sink.leaveOut("never in force (indicator 9)");
        } else if (!indicator.equals("0") && !indicator.equals("1")) {
            sink.reject("\"" + indicator + "\" is no modifier indicator (0, 1 or 9)");
        } else if (from != null && until != null && until.isBefore(from)) {
            sink.reject("deleted on " + until + ", before it began on " + from);
        } else {
            sink.keep(series, edition, first + second, indicator, Days.text(from), Days.text(until));
        }
    }
}
