package org.cannula.formats.cms;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.cannula.codes.Series;

/** What every form of the code list says of a level II code. */
final class HcpcsRow {

    static final String COLUMNS = "code from until earliest latest";

    private static final Series SERIES = Series.of("hcpcs");

    private HcpcsRow() {}

    static void read(String code, String added, String ended, Sink sink, Period edition) {
        if (!Headers.isCode(code)) {
            sink.reject("\"" + code + "\" is no code");
            return;
        }
        try {
            LocalDate from = Days.plain(added);
            LocalDate until = Days.plain(ended);
            if (from != null && until != null && until.isBefore(from)) {
                sink.reject("ended on " + until + ", before it was added on " + from);
                return;
            }
            sink.keep(SERIES, edition, code, Days.text(from), Days.text(until), "", "");
        } catch (DateTimeException e) {
            sink.reject("\"" + added + "\" or \"" + ended + "\" is no day (YYYYMMDD)");
        }
    }

    /** Records of the list by their number: 3 begins a code, 4 goes on with its description, 7 and 8 are modifiers. */
    static boolean isCode(String id, Sink sink) {
        switch (id) {
            case "3" -> {
                return true;
            }
            case "4" -> sink.leaveOut("a description that goes on");
            case "7", "8" -> sink.leaveOut("a modifier, no code");
            default -> sink.reject("\"" + id + "\" is no record id (3, 4, 7 or 8)");
        }
        return false;
    }
}
