package org.cannula.fhir;

import org.cannula.chart.Moment;
import org.cannula.formats.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * When an administration took place, as its {@code effective[x]} says.
 *
 * @param exact whether what it says is exact to the minute, or nothing is said
 */
record Times4(@Nullable Moment start, @Nullable Moment stop, boolean exact) {

    static Times4 of(Node administration) {
        Node effective = administration.one("effective[x]");
        if (effective == null) {
            return new Times4(null, null, true);
        }
        String whole = effective.value().isPrimitive() ? effective.value().primitiveValue() : null;
        String start = whole != null ? whole : effective.text("start");
        String stop = whole != null ? null : effective.text("end");
        Moment from = start == null ? null : Times.moment(start);
        Moment to = stop == null ? null : Times.moment(stop);
        return new Times4(from, to, (start == null || from != null) && (stop == null || to != null));
    }

    /** The clock time of an element, null where it is none or not exact. */
    static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : Times.moment(text);
    }
}
