package org.cannula.formats.cms;

import java.util.List;
import java.util.Locale;
import org.cannula.codes.EditList;
import org.cannula.codes.Ncci;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/**
 * The unit edits: a notice over several lines, a header whose first name holds a line break, then code, units and indicator.
 * Medicaid's files have no indicator: its edits are judged line by line.
 */
final class MueLayout implements Layout {

    @Override
    public String words() {
        return "NCCI unit edits (MUE), Medicare and Medicaid: csv, txt or xlsx, header \"HCPCS/CPT Code, … MUE Values\"";
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
        int row = Headers.row(head, "HCPCS/CPT Code");
        int values = row < 0 ? -1 : values(head.get(row));
        if (values < 0) {
            return null;
        }
        Rec header = head.get(row);
        int indicator = Headers.column(header, "MUE Adjudication Indicator", "MUE Adjudication Indicator (MAI)");
        Ncci named = names.family();
        Ncci family = named != null ? named : indicator < 0 ? Ncci.MEDICAID : Ncci.MEDICARE;
        if (family == Ncci.MEDICARE && indicator < 0) {
            throw new UnreadableFile("unit edits of Medicare without a column \"MUE Adjudication Indicator\"");
        }
        EditList list = list(header.cell(values), names);
        Period edition = Needed.quarter(names, "unit edits");
        Series series = Series.of("mue", list, family);
        return new Found(row + 1, (record, sink) -> read(record, sink, values, indicator, series, edition), false);
    }

    private static int values(Rec header) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (Headers.plain(header.cells().get(i)).matches(".*muevalues?")) {
                return i;
            }
        }
        return -1;
    }

    private static EditList list(String name, Names names) throws UnreadableFile {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.contains("practitioner")) {
            return EditList.PRACTITIONER;
        }
        if (plain.contains("hospital")) {
            return EditList.HOSPITAL;
        }
        if (plain.contains("dme")) {
            return EditList.SUPPLIER;
        }
        return Needed.list(names, "unit edits");
    }

    private static void read(Rec record, Sink sink, int values, int indicator, Series series, Period edition) {
        String code = record.cell(0);
        String units = record.cell(values);
        String mai = indicator < 0 ? "1" : record.cell(indicator);
        if (!Headers.isCode(code)) {
            sink.reject("\"" + code + "\" is no procedure code");
        } else if (units.equals("*")) {
            sink.leaveOut("value withheld by the publisher");
        } else if (!units.matches("\\d{1,7}")) {
            sink.reject("\"" + units + "\" is no number of units");
        } else if (!mai.matches("[123]( .*)?")) {
            sink.reject("\"" + mai + "\" is no adjudication indicator (1, 2 or 3)");
        } else {
            sink.keep(series, edition, code, Integer.toString(Integer.parseInt(units)), mai.substring(0, 1));
        }
    }
}
