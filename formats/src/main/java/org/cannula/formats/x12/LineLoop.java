package org.cannula.formats.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2400 as it stands in a file: the segments from one LX up to the next, or from a service that has none. */
final class LineLoop {

    private final List<RawSegment> segments = new ArrayList<>();
    /** Place of SV1 or SV2 among the segments; -1 before it is there. */
    private int service = -1;

    /** Cuts the segments of a claim behind its first line into loops. */
    static List<LineLoop> of(List<RawSegment> segments) {
        List<LineLoop> loops = new ArrayList<>();
        LineLoop loop = null;
        for (RawSegment segment : segments) {
            boolean header = segment.id().equals("LX");
            boolean secondService = isService(segment) && loop != null && loop.service >= 0;
            if (loop == null || header || secondService) {
                loop = new LineLoop();
                loops.add(loop);
            }
            loop.add(segment);
        }
        return loops;
    }

    static boolean begins(RawSegment segment) {
        return segment.id().equals("LX") || isService(segment);
    }

    private static boolean isService(RawSegment segment) {
        return segment.id().equals("SV1") || segment.id().equals("SV2");
    }

    private void add(RawSegment segment) {
        if (isService(segment)) {
            service = segments.size();
        }
        segments.add(segment);
    }

    List<RawSegment> segments() {
        return segments;
    }

    /** SV1 or SV2; null in a loop that is not whole, which no claim that was read has. */
    @Nullable
    RawSegment service() {
        return service < 0 ? null : segments.get(service);
    }

    void service(RawSegment changed) {
        segments.set(service, changed);
    }

    /** The first segment of that name whose first element is one of these; null where there is none. */
    @Nullable
    RawSegment find(String id, String... qualifiers) {
        for (RawSegment segment : segments) {
            if (qualifiers.length == 0 ? segment.id().equals(id) : segment.is(id, qualifiers)) {
                return segment;
            }
        }
        return null;
    }

    /** LX01 as a number; 0 where there is none. */
    int number() {
        RawSegment header = segments.get(0);
        return header.id().equals("LX") ? Integer.parseInt(header.text(1)) : 0;
    }

    /** Numbers the loop, where it has a number at all. */
    void number(int number) {
        if (number() != 0 && number() != number) {
            segments.set(0, segments.get(0).with(1, String.valueOf(number)));
        }
    }
}
