package org.cannula.formats.cms;

import java.math.BigDecimal;
import java.util.List;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** Payment limits of drugs: eight titles, a header, and no, one or two empty columns after it. */
final class AspLayout implements Layout {

    private static final Series SERIES = Series.of("asp");

    @Override
    public String words() {
        return "payment limits of drugs (ASP): csv or xlsx, header \"HCPCS Code, Short Description, HCPCS Code Dosage, Payment"
                + " Limit, …\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "code limit dosage";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "HCPCS Code", "Short Description", "HCPCS Code Dosage");
        int limit = row < 0 ? -1 : Headers.column(head.get(row), "Payment Limit");
        if (limit < 0) {
            return null;
        }
        Period edition = Effective.edition(head.subList(0, row), names, "payment limits");
        return new Found(row + 1, (record, sink) -> read(record, sink, limit, edition), false);
    }

    private static void read(Rec record, Sink sink, int limit, Period edition) {
        String code = record.cell(0);
        if (!Headers.isCode(code)) {
            sink.reject("\"" + code + "\" is no drug code");
            return;
        }
        try {
            BigDecimal dollars = Amounts.of(record.cell(limit));
            if (dollars == null) {
                sink.leaveOut("no payment limit");
            } else {
                sink.keep(SERIES, edition, code, dollars.toPlainString(), record.cell(2));
            }
        } catch (NumberFormatException e) {
            sink.reject("\"" + record.cell(limit) + "\" is no payment limit");
        }
    }
}
