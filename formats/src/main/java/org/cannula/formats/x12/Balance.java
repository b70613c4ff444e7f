package org.cannula.formats.x12;

import org.jspecify.annotations.Nullable;

/** Compares what a closing segment (SE, GE, IEA) says with what was read. */
final class Balance {

    private Balance() {}

    /** Element 1: how many there were. */
    static void check(Outlet outlet, String subject, Segment end, long counted, String what, String note) {
        try {
            Integer said = Values.count(end, 1, "the number of " + what);
            if (said == null || said != counted) {
                String found = said == null ? "nothing" : said.toString();
                throw Unreadable.at(end, 1, found + note, counted + ", the number of " + what);
            }
        } catch (Unreadable fault) {
            outlet.reject(subject, fault);
        }
    }

    /** Element 2: the control number of the opening segment. */
    static void control(
            Outlet outlet, String subject, Segment end, @Nullable String opening, String where, String note) {
        if (opening == null || !end.is(2, opening)) {
            String found = end.has(2) ? "another control number" : "nothing";
            outlet.reject(subject, Unreadable.at(end, 2, found + note, "the number in " + where));
        }
    }
}
