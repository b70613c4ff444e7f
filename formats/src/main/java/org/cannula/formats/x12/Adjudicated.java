package org.cannula.formats.x12;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that others have already decided on and that must balance with the charges: what another payer paid and adjusted
 * (loops 2320 and 2430), and what a repricer allowed (HCP). No correction can know what they would have decided.
 */
final class Adjudicated {

    private static final Set<String> DECISIONS = Set.of("CAS", "SVD", "MIA", "MOA");
    private static final String[] DECIDED_AMOUNTS = {"D", "A8", "EAF", "B6", "AAE"};

    private Adjudicated() {}

    /** Refuses to change charges beside such amounts. */
    static void refuse(List<RawSegment> segments) throws Unreadable {
        for (RawSegment segment : segments) {
            String found = what(segment);
            if (found != null) {
                throw Unreadable.at(
                        segment.place(),
                        found + ", which would no longer balance with the charges",
                        "charges that stay, or a claim nobody has decided on");
            }
        }
    }

    private static @Nullable String what(RawSegment segment) {
        if (DECISIONS.contains(segment.id()) || segment.is("AMT", DECIDED_AMOUNTS)) {
            return "what another payer decided";
        }
        return segment.id().equals("HCP") ? "what a repricer allowed" : null;
    }
}
