package org.cannula.formats.cms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/**
 * The crosswalk from packages to drug codes. The first name has the year in it, the identifier is called NDC2 or NDC, and some
 * 240 empty columns may follow.
 */
final class NdcLayout implements Layout {

    private static final Series SERIES = Series.of("ndc");

    private record Columns(int ndc, int size, int items, int units) {}

    @Override
    public String words() {
        return "packages to drug codes (ASP NDC-HCPCS crosswalk): csv or xlsx, header \"_2026_CODE, …, NDC2, …, BILLUNITSPKG\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "ndc|code ndc code unitsPerPackage items itemSize";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        for (int row = 0; row < head.size(); row++) {
            Rec header = head.get(row);
            if (header.cell(0).matches("_?20\\d\\d_CODE|HCPCS Code") && Headers.column(header, "BILLUNITSPKG") > 0) {
                Columns columns = new Columns(
                        Headers.column(header, "NDC2", "NDC", "NDC or ALTERNATE ID"),
                        Headers.column(header, "PKG SIZE"),
                        Headers.column(header, "PKG QTY"),
                        Headers.column(header, "BILLUNITSPKG"));
                if (columns.ndc() < 0 || columns.size() < 0 || columns.items() < 0) {
                    throw new UnreadableFile("line " + header.line()
                            + ": a crosswalk without one of the columns NDC (or NDC2), PKG SIZE, PKG QTY");
                }
                Period edition = Effective.edition(head.subList(0, row), names, "a crosswalk");
                return new Found(row + 1, (record, sink) -> read(record, sink, columns, edition), false);
            }
        }
        return null;
    }

    private static void read(Rec record, Sink sink, Columns columns, Period edition) {
        String code = record.cell(0);
        String ndc = record.cell(columns.ndc()).replace("-", "").toUpperCase(Locale.ROOT);
        if (!Headers.isCode(code)) {
            sink.reject("\"" + code + "\" is no drug code");
        } else if (!ndc.matches("[0-9A-Z]{2,20}")) {
            sink.reject("\"" + record.cell(columns.ndc()) + "\" identifies no package");
        } else if (record.cell(columns.units()).isEmpty()) {
            sink.leaveOut("no billing units for the package");
        } else {
            try {
                String[] row = {
                    ndc,
                    code,
                    number(record.cell(columns.units())),
                    number(record.cell(columns.items())),
                    number(record.cell(columns.size()))
                };
                // Asked for by package and by code.
                sink.keep(SERIES, edition, ndc, row);
                sink.keep(SERIES, edition, code, row);
            } catch (NumberFormatException e) {
                sink.reject("package size, items or units that are no numbers");
            }
        }
    }

    private static String number(String text) {
        return new BigDecimal(text.replace(",", "")).stripTrailingZeros().toPlainString();
    }
}
