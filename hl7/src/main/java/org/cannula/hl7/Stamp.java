package org.cannula.hl7;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A time stamp as written: {@code YYYY[MM[DD[HH[MM[SS[.S…]]]]]][+/-ZZZZ]}. One that is not exact to the minute is no clock
 * time.
 *
 * @param local its parts, the missing ones at their least
 * @param offset its offset; null where none is written
 * @param exact whether it is exact to the minute
 */
record Stamp(LocalDateTime local, @Nullable ZoneOffset offset, boolean exact) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\.\\d+)?([+-]\\d{4})?");

    static final String VALID = "a time such as 20260302080000 or 202603020800-0600";

    /** The stamp a text is, or null. */
    static @Nullable Stamp of(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return null;
        }
        try {
            int hour = part(m, 4, 0);
            // Midnight at the end of a day, as some write it.
            boolean endOfDay = hour == 24 && part(m, 5, 0) == 0 && part(m, 6, 0) == 0;
            LocalDateTime local = LocalDateTime.of(
                    part(m, 1, 1), part(m, 2, 1), part(m, 3, 1), endOfDay ? 0 : hour, part(m, 5, 0), part(m, 6, 0));
            String zone = m.group(8);
            ZoneOffset offset = zone == null ? null : ZoneOffset.of(zone.substring(0, 3) + ":" + zone.substring(3));
            return new Stamp(endOfDay ? local.plusDays(1) : local, offset, m.group(5) != null);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static int part(Matcher m, int group, int otherwise) {
        String text = m.group(group);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    /**
     * The clock time. In a declared zone every time gets that zone's offset; an hour that a clock change repeats, written
     * without offset, is taken for its first turn, as it is before the change.
     *
     * @param of the offset of the message, for stamps without their own
     * @param zone the site's zone; null where none is declared
     */
    @Nullable
    Moment moment(@Nullable ZoneOffset of, @Nullable ZoneId zone) {
        if (!exact) {
            return null;
        }
        ZoneOffset own = offset != null ? offset : of;
        if (zone == null) {
            return new Moment(local, own);
        }
        if (own == null) {
            List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
            return new Moment(local, valid.isEmpty() ? zone.getRules().getOffset(local) : valid.get(0));
        }
        ZoneOffset there = zone.getRules().getOffset(local.toInstant(own));
        return new Moment(local.atOffset(own).withOffsetSameInstant(there).toLocalDateTime(), there);
    }

    /** Seconds since 1970, for the order of messages. */
    long second() {
        return local.toEpochSecond(offset == null ? ZoneOffset.UTC : offset);
    }
}
