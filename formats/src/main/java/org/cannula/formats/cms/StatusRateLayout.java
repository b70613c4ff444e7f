package org.cannula.formats.cms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Status and rate of hospital outpatient codes with the quarter in each row, as collections of them are passed on. */
final class StatusRateLayout implements Layout {

    @Override
    public String words() {
        return "hospital outpatient rates by quarter: csv, header \"HCPCSCode, …, StatusIndicator, PaymentRate, …\"";
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
    public @Nullable Found find(List<Rec> head, Names names) {
        int row = Headers.row(head, "HCPCSCode");
        if (row < 0) {
            return null;
        }
        int status = Headers.column(head.get(row), "StatusIndicator");
        int rate = Headers.column(head.get(row), "PaymentRate");
        int quarter = Headers.column(head.get(row), "AddendumBQuarter", "Source");
        if (status < 0 || rate < 0 || quarter < 0) {
            return null;
        }
        return new Found(row + 1, (record, sink) -> read(record, sink, status, rate, quarter), false);
    }

    private static void read(Rec record, Sink sink, int status, int rate, int quarter) {
        String name = record.cell(quarter);
        // The first edition of a year may be called by its year alone.
        Period edition = Period.named(name.length() == 4 ? name + "-01" : name);
        if (edition == null) {
            sink.reject("\"" + name + "\" names no quarter");
            return;
        }
        OppsLayout.read(record.cell(0), record.cell(status), record.cell(rate), sink, edition);
    }
}
