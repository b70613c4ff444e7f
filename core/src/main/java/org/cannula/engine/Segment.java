package org.cannula.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.basis.Span;
import org.cannula.rules.HydrationYieldsToDrugs;

/** A stretch of hydration that no infusion interrupts, with the minutes of it that count. */
record Segment(Given run, Minutes net, Ruling<Minutes> because) {

    /** Longest first; of two equally long ones the earlier. */
    static final Comparator<Segment> LONGEST = Comparator.comparingInt((Segment segment) -> -segment.minutes())
            .thenComparingLong(segment -> segment.net().first());

    int minutes() {
        return net.count();
    }

    /** The stretches of all hydration on an access that have a minute left. */
    static List<Segment> of(Access access) {
        List<Segment> segments = new ArrayList<>(access.hydration.size());
        for (Given run : access.hydration) {
            if (run.running().isEmpty()) {
                continue;
            }
            Minutes whole = Minutes.between(run.start(), run.stop());
            for (Span stretch : whole.minus(access.underInfusions).spans()) {
                Minutes here = run.running().and(Minutes.between(stretch.start(), stretch.stop()));
                Ruling<Minutes> net = HydrationYieldsToDrugs.RULE.net(here, access.underPushes);
                if (!net.value().isEmpty()) {
                    segments.add(new Segment(run, net.value(), net));
                }
            }
        }
        return segments;
    }
}
