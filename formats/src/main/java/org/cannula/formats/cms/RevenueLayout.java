package org.cannula.formats.cms;

import java.util.List;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** Revenue codes as a list. Only the numbers are kept: their names are not ours. */
final class RevenueLayout implements Layout {

    private static final Series SERIES = Series.of("revenue");

    @Override
    public String words() {
        return "revenue codes: csv, header \"revenue_code, name\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "code code";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) {
        int row = Headers.row(head, "revenue_code");
        if (row < 0) {
            return null;
        }
        // The list is not published by date; a code once given goes on.
        Period wanted = names.year();
        Period edition = wanted == null ? Period.year(2009) : wanted;
        return new Found(row + 1, (record, sink) -> read(record, sink, edition), false);
    }

    private static void read(Rec record, Sink sink, Period edition) {
        String code = record.cell(0);
        if (code.matches("\\d{3,4}")) {
            String four = code.length() == 3 ? "0" + code : code;
            sink.keep(SERIES, edition, four, four);
        } else {
            sink.reject("\"" + code + "\" is no revenue code");
        }
    }
}
