package org.cannula.formats.sheet;

import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a sheet with what stands beside it, or a claim that stands alone.
 *
 * @param visit the visit; null where the sheet holds a claim without one
 * @param expected the lines of its {@code expect} lines; null where there is none, so that an empty list means that
 *     nothing must be coded
 * @param claims what was billed for it, in order
 */
public record SheetEntry(@Nullable Visit visit, @Nullable List<ExpectedLine> expected, List<Claim> claims) {

    public SheetEntry {
        expected = expected == null ? null : List.copyOf(expected);
        claims = List.copyOf(claims);
    }
}
