package org.cannula.formats.cms;

import java.util.List;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** Places of service with Medicare's facility flag, as a list. */
final class PlacesOfServiceLayout implements Layout {

    private static final Series SERIES = Series.of("pos");

    @Override
    public String words() {
        return "places of service: csv, header \"pos_code, facility_or_nonfacility, name\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "pos pos facility label from until";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "pos_code", "facility_or_nonfacility");
        if (row < 0) {
            return null;
        }
        Period edition = Needed.year(names, "places of service");
        return new Found(row + 1, (record, sink) -> read(record, sink, edition), false);
    }

    private static void read(Rec record, Sink sink, Period edition) {
        String code = record.cell(0);
        String flag = Headers.plain(record.cell(1));
        if (!code.matches("\\d{1,2}")) {
            sink.reject("\"" + code + "\" is no place of service");
        } else if (flag.equals("unassigned")) {
            sink.leaveOut("a number that is not in use");
        } else if (!flag.equals("facility") && !flag.equals("nonfacility")) {
            sink.reject("\"" + record.cell(1) + "\" is neither facility nor non-facility");
        } else {
            String place = code.length() == 1 ? "0" + code : code;
            sink.keep(SERIES, edition, place, place, Boolean.toString(flag.equals("facility")), record.cell(2), "", "");
        }
    }
}
