package org.cannula.formats;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannula.basis.Span;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Shows minutes of a visit as the clock showed them: wall-clock time where the visit carries no offsets, else time with
 * the offset that was last documented at or before that minute.
 */
public final class ClockFace {

    private final List<Moment> offsets = new ArrayList<>();

    private ClockFace() {}

    /** The clock of a visit. */
    public static ClockFace of(Visit visit) {
        ClockFace face = new ClockFace();
        face.see(visit.arrived());
        for (Administration a : visit.administrations()) {
            face.see(a.start());
            face.see(a.stop());
        }
        face.see(visit.departed());
        face.see(visit.inpatientFrom());
        face.offsets.sort(Comparator.comparingLong(Moment::minute));
        return face;
    }

    private void see(@Nullable Moment moment) {
        if (moment != null && moment.offset() != null) {
            offsets.add(moment);
        }
    }

    /** The clock time of a minute counted from 1970-01-01T00:00. */
    public Moment at(long minute) {
        ZoneOffset offset = null;
        for (Moment seen : offsets) {
            if (offset == null || seen.minute() <= minute) {
                offset = seen.offset();
            }
        }
        ZoneOffset shown = offset == null ? ZoneOffset.UTC : offset;
        return new Moment(LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), shown), offset);
    }

    /** A span as {@code 2026-03-02T08:00/2026-03-02T09:00}. */
    public String show(Span span) {
        return at(span.start()) + "/" + at(span.stop());
    }
}
