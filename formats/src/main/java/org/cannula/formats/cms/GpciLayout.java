package org.cannula.formats.cms;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.codes.Localities;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** The geographic practice cost indices (Addendum E), one row a locality, notes under the table. */
final class GpciLayout implements Layout {

    private static final Pattern YEAR = Pattern.compile("CY (20\\d\\d)");
    private static final Series SERIES = Series.of("gpci");

    @Override
    public String words() {
        return "payment localities (GPCI): csv or xlsx, header \"Medicare Administrative Contractor (MAC), State, …\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "locality mac state number name work practice malpractice";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "Medicare Administrative Contractor (MAC)", "State", "Locality Number");
        if (row < 0) {
            return null;
        }
        Period edition = null;
        for (Rec title : head.subList(0, row)) {
            Matcher year = YEAR.matcher(String.join(" ", title.cells()));
            if (edition == null && names.wanted() == null && year.find()) {
                edition = Period.year(Integer.parseInt(year.group(1)));
            }
        }
        Period found = edition == null ? Needed.year(names, "payment localities") : edition;
        return new Found(row + 1, (record, sink) -> read(record, sink, found), false);
    }

    private static void read(Rec record, Sink sink, Period edition) {
        String mac = record.cell(0);
        if (record.cell(1).isEmpty()) {
            sink.leaveOut("a note under the table");
            return;
        }
        String state = record.cell(1);
        String number = record.cell(2);
        if (!mac.matches("\\d{4,5}") || !state.matches("[A-Z]{2}") || !number.matches("\\d{1,2}")) {
            sink.reject(
                    "\"" + mac + "\", \"" + state + "\" and \"" + number + "\" are no contractor, state and locality");
            return;
        }
        // A spreadsheet drops leading zeros of numbers.
        String contractor = "0".repeat(5 - mac.length()) + mac;
        String locality = "0".repeat(2 - number.length()) + number;
        try {
            for (String key : Localities.keys(contractor, state, locality)) {
                sink.keep(
                        SERIES,
                        edition,
                        key,
                        contractor,
                        state,
                        locality,
                        record.cell(3).replaceAll("\\*+$", ""),
                        new BigDecimal(record.cell(4)).toPlainString(),
                        new BigDecimal(record.cell(5)).toPlainString(),
                        new BigDecimal(record.cell(6)).toPlainString());
            }
        } catch (NumberFormatException e) {
            sink.reject("indices that are no numbers");
        }
    }
}
