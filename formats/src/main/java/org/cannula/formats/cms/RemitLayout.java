package org.cannula.formats.cms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** Adjustment and remark codes as a list. Only the numbers and their days are kept: the texts are not ours. */
final class RemitLayout implements Layout {

    private static final Series SERIES = Series.of("remits");

    @Override
    public String words() {
        return "adjustment and remark codes (CARC, RARC): csv, header \"type, code, start, …, end, …\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "code kind from until";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "type", "code", "start");
        int end = row < 0 ? -1 : Headers.column(head.get(row), "end");
        if (end < 0) {
            return null;
        }
        Period edition = Needed.year(names, "adjustment and remark codes");
        return new Found(row + 1, (record, sink) -> read(record, sink, end, edition), false);
    }

    private static void read(Rec record, Sink sink, int end, Period edition) {
        String kind = record.cell(0);
        String code = record.cell(1);
        if (kind.equals("Group")) {
            sink.leaveOut("a group of adjustments, no code");
        } else if (!kind.matches("[CR]ARC") || !code.matches("[A-Z]{0,2}\\d{1,4}")) {
            sink.reject("\"" + kind + " " + code + "\" is no adjustment or remark code");
        } else {
            try {
                sink.keep(
                        SERIES,
                        edition,
                        code,
                        kind.equals("RARC") ? "remark" : "reason",
                        day(record.cell(2)),
                        day(record.cell(end)));
            } catch (DateTimeException e) {
                sink.reject("\"" + record.cell(2) + "\" or \"" + record.cell(end) + "\" is no day (YYYY-MM-DD)");
            }
        }
    }

    private static String day(String text) {
        return text.isEmpty() ? "" : LocalDate.parse(text).toString();
    }
}
