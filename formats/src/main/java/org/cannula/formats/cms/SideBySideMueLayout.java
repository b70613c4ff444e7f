package org.cannula.formats.cms;

import java.util.List;
import org.cannula.codes.EditList;
import org.cannula.codes.Ncci;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** Unit edits of practitioners and hospitals in one row, as collections of them are passed on. */
final class SideBySideMueLayout implements Layout {

    private record Side(Series series, int units, int indicator) {}

    @Override
    public String words() {
        return "unit edits of practitioners and hospitals side by side: csv, header \"HCPCS/CPT Code, Practitioner MUE,"
                + " Practitioner MAI, …\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "code units mai";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "HCPCS/CPT Code", "Practitioner MUE", "Practitioner MAI");
        if (row < 0) {
            return null;
        }
        Rec header = head.get(row);
        Period edition = Needed.quarter(names, "unit edits");
        List<Side> sides = List.of(
                new Side(Series.of("mue", EditList.PRACTITIONER, Ncci.MEDICARE), 1, 2),
                new Side(
                        Series.of("mue", EditList.HOSPITAL, Ncci.MEDICARE),
                        Headers.column(header, "Outpatient Hospital MUE"),
                        Headers.column(header, "Outpatient Hospital MAI")));
        return new Found(row + 1, (record, sink) -> read(record, sink, sides, edition), false);
    }

    private static void read(Rec record, Sink sink, List<Side> sides, Period edition) {
        String code = record.cell(0);
        if (!Headers.isCode(code)) {
            sink.reject("\"" + code + "\" is no procedure code");
            return;
        }
        for (Side side : sides) {
            String units = record.cell(side.units());
            String mai = record.cell(side.indicator());
            if (!units.isEmpty() && !(units.matches("\\d{1,7}") && mai.matches("[123]"))) {
                sink.reject("\"" + units + "\" and \"" + mai + "\" are no units and indicator");
                return;
            }
        }
        for (Side side : sides) {
            String units = record.cell(side.units());
            if (!units.isEmpty()) {
                sink.keep(side.series(), edition, code, units, record.cell(side.indicator()));
            }
        }
    }
}
