package org.cannula.formats.cms;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The physician fee schedule (PPRRVU): titles, four lines of wrapped names, then a row in which names repeat. Columns go by
 * place up to the totals; the conversion factor is found by its name, because 2026 has one column more before it.
 */
final class FeeLayout implements Layout {

    private static final Pattern RELEASE = Pattern.compile(
            "(20\\d\\d) National Physician Fee Schedule Relative Value File (\\w+) Release", Pattern.CASE_INSENSITIVE);

    private static final int STATUS = 3;
    private static final int WORK = 5;
    private static final int NON_FACILITY = 6;
    private static final int FACILITY = 8;
    private static final int MALPRACTICE = 10;
    private static final int NON_FACILITY_TOTAL = 11;
    private static final int FACILITY_TOTAL = 12;

    @Override
    public String words() {
        return "physician fee schedule (PPRRVU): csv or xlsx, header \"HCPCS, MOD, DESCRIPTION, CODE, …\" of 31 or 32 columns";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return FeeRow.COLUMNS;
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "HCPCS", "MOD", "DESCRIPTION", "CODE");
        if (row < 0) {
            return null;
        }
        Rec header = head.get(row);
        int factor = Headers.column(header, "FACTOR");
        boolean known = Headers.plain(header.cell(WORK)).equals("rvu")
                && Headers.plain(header.cell(NON_FACILITY)).equals("pervu")
                && Headers.plain(header.cell(FACILITY)).equals("pervu")
                && Headers.plain(header.cell(FACILITY_TOTAL)).equals("total");
        if (factor < 0 || !known) {
            throw new UnreadableFile("line " + header.line()
                    + ": a fee schedule whose columns do not stand where they do since 2009 (work RVU 6th, totals 12th and"
                    + " 13th, a factor after them)");
        }
        if (names.has("_qpp", "-qpp") && !names.has("nonqpp")) {
            throw new UnreadableFile(
                    "the fee schedule of qualifying participants in payment models (QPP): money is reckoned by"
                            + " the other one, the file with nonQPP in its name");
        }
        Period edition = edition(head.subList(0, row), names);
        return new Found(row + 1, (record, sink) -> row(record, factor).into(sink, edition), false);
    }

    private static Period edition(List<Rec> titles, Names names) throws UnreadableFile {
        if (names.wanted() == null) {
            for (Rec title : titles) {
                Matcher release = RELEASE.matcher(String.join(" ", title.cells()));
                if (release.find()) {
                    int month = Names.monthNamed(release.group(2).toLowerCase(Locale.ROOT));
                    if (month > 0) {
                        return Period.month(Integer.parseInt(release.group(1)), month);
                    }
                }
            }
        }
        return Needed.month(names, "a fee schedule");
    }

    private static FeeRow row(Rec record, int factor) {
        return new FeeRow(
                record.cell(0),
                record.cell(1),
                record.cell(STATUS),
                record.cell(WORK),
                record.cell(NON_FACILITY),
                record.cell(NON_FACILITY + 1).equals("NA"),
                record.cell(FACILITY),
                record.cell(FACILITY + 1).equals("NA"),
                record.cell(MALPRACTICE),
                record.cell(NON_FACILITY_TOTAL),
                record.cell(FACILITY_TOTAL),
                record.cell(factor));
    }
}
