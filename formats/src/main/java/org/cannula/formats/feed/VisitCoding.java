package org.cannula.formats.feed;

import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/** Codes visits of one patient with sight of each other. */
public interface VisitCoding {

    /**
     * What became of a visit: coded, or refused. Exactly one of the two is there.
     *
     * @param refused why it cannot be coded, in words
     */
    record Outcome(@Nullable CodedVisit coded, @Nullable String refused) {}

    /** One outcome a visit, in their order. */
    List<Outcome> code(List<Visit> visits);
}
