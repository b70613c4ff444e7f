package org.cannula.formats.cms;

import org.cannula.codes.EditList;
import org.jspecify.annotations.Nullable;

/** What a layout needs to know of an edition where the file itself does not say it. */
final class Needed {

    private Needed() {}

    static Period quarter(Names names, String what) throws UnreadableFile {
        return required(names.quarter(), what, "quarter", "2026q3");
    }

    static Period month(Names names, String what) throws UnreadableFile {
        return required(names.month(), what, "month", "2026-04");
    }

    static Period year(Names names, String what) throws UnreadableFile {
        return required(names.year(), what, "year", "2026");
    }

    private static Period required(@Nullable Period period, String what, String unit, String example)
            throws UnreadableFile {
        if (period == null) {
            throw new UnreadableFile(what + " of an unknown " + unit
                    + ": neither the file nor its name says it; give it with --edition, such as " + example);
        }
        return period;
    }

    static EditList list(Names names, String what) throws UnreadableFile {
        EditList list = names.list();
        if (list == null) {
            throw new UnreadableFile(
                    what + " of an unknown list: neither the file nor its name says practitioner, hospital"
                            + " or dme; keep the name it was published under");
        }
        return list;
    }
}
