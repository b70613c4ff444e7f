package org.cannula.formats.cms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.codes.EditList;
import org.cannula.codes.Ncci;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** The add-on code edits under a header: days as year and day of the year, limits to a setting as free text. */
final class AocLayout implements Layout {

    private static final Pattern SUSPENDED = Pattern.compile("suspended retroactive to (\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /** What a row of these edits says, as text. */
    record Row(
            String type,
            String addOn,
            String addOnUntil,
            String primary,
            String primaryUntil,
            String from,
            String until,
            String notes) {}

    @Override
    public String words() {
        return "NCCI add-on code edits (AOC): xlsx, csv or txt, header \"AOC_Edit_Type, Add-On_Code, …\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "addon addon primary type practitionerOnly facilityOnly from until";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "AOC_Edit_Type", "Add-On_Code");
        if (row < 0) {
            return null;
        }
        Rec header = head.get(row);
        int primary = Headers.column(header, "Primary_Code");
        int addOnUntil = Headers.column(header, "AOC_DelDT", "AOC_Del_DT_Julian", "AOC_DelDT_Julian");
        int primaryUntil =
                Headers.column(header, "Primary_Code_DelDT", "Primary_Code_Del_DT_Julian", "Primary_Code_DelDT_Julian");
        int from = Headers.column(header, "AOC_Edit_EffDT", "AOC_Edit_Eff_DT_Julian", "AOC_Edit_EffDT_Julian");
        int until = Headers.column(header, "AOC_Edit_DelDT", "AOC_Edit_Del_DT_Julian", "AOC_Edit_DelDT_Julian");
        int notes = Headers.column(header, "Special_Instruction_Notes");
        Series series = series(names);
        Period edition = Needed.quarter(names, "add-on code edits");
        Reading reading = (record, sink) -> read(
                new Row(
                        record.cell(0),
                        record.cell(1),
                        record.cell(addOnUntil),
                        record.cell(primary),
                        record.cell(primaryUntil),
                        record.cell(from),
                        record.cell(until),
                        record.cell(notes)),
                sink,
                series,
                edition);
        // A list of pairs in force says neither since when they are nor for whom.
        return new Found(row + 1, reading, from < 0);
    }

    static Series series(Names names) {
        Ncci named = names.family();
        return Series.of("aoc", EditList.PRACTITIONER, named == null ? Ncci.MEDICARE : named);
    }

    static void read(Row row, Sink sink, Series series, Period edition) {
        if (!Headers.isCode(row.addOn()) || !Headers.isCode(row.primary())) {
            sink.reject("\"" + row.addOn() + "\" and \"" + row.primary() + "\" are no add-on and primary code");
            return;
        }
        if (!row.type().matches("[123]")) {
            sink.reject("\"" + row.type() + "\" is no type of add-on (1, 2 or 3)");
            return;
        }
        LocalDate from;
        LocalDate until;
        try {
            from = Days.julian(row.from());
            until = Days.earlier(
                    Days.julian(row.until()),
                    Days.earlier(Days.julian(row.addOnUntil()), Days.julian(row.primaryUntil())));
        } catch (DateTimeException e) {
            sink.reject("a day that is not YYYYDDD, the day of the year");
            return;
        }
        until = Days.earlier(until, suspended(row.notes()));
        if (from != null && until != null && until.isBefore(from)) {
            sink.leaveOut("never in force: ended before it began");
            return;
        }
        sink.keep(
                series,
                edition,
                row.addOn(),
                row.addOn(),
                row.primary(),
                row.type(),
                Boolean.toString(row.notes().contains("Practitioner Only")),
                Boolean.toString(row.notes().contains("by facilities only")),
                Days.text(from),
                Days.text(until));
    }

    /** The last day before an edit was suspended; null where it was not. */
    private static @Nullable LocalDate suspended(String notes) {
        Matcher day = SUSPENDED.matcher(notes);
        return day.find()
                ? LocalDate.of(
                                Integer.parseInt(day.group(3)),
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(day.group(2)))
                        .minusDays(1)
                : null;
    }
}
