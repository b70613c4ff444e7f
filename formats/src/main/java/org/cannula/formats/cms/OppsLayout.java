package org.cannula.formats.cms;

import java.util.List;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** Addendum B of the hospital outpatient rule: titles, a header whose names gain and lose blanks, rates with a dollar sign. */
final class OppsLayout implements Layout {

    private static final Series SERIES = Series.of("opps");

    @Override
    public String words() {
        return "hospital outpatient rates (OPPS Addendum B): csv or xlsx, header \"HCPCS Code, Short Descriptor, SI, APC, …\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "code status rate";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "HCPCS Code", "Short Descriptor", "SI");
        int rate = row < 0 ? -1 : Headers.column(head.get(row), "Payment Rate");
        if (rate < 0) {
            return null;
        }
        Period edition = Needed.month(names, "Addendum B");
        return new Found(
                row + 1,
                (record, sink) -> read(record.cell(0), record.cell(2), record.cell(rate), sink, edition),
                false);
    }

    /** A code, its status and its rate. */
    static void read(String cell, String status, String rate, Sink sink, Period edition) {
        String code = Headers.code(cell);
        if (!Headers.isCode(code)) {
            sink.reject("\"" + code + "\" is no procedure code");
        } else if (!status.matches("[A-Z][0-9]?")) {
            sink.reject("\"" + status + "\" is no status indicator");
        } else {
            try {
                sink.keep(SERIES, edition, code, status, Amounts.dollars(Amounts.of(rate)));
            } catch (NumberFormatException e) {
                sink.reject("\"" + rate + "\" is no rate");
            }
        }
    }
}
