package org.cannula.formats.report;

import java.util.List;
import org.cannula.formats.statistics.Rate;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;

/**
 * What a report says of the whole run.
 *
 * @param totals what the run adds up to
 * @param worst the claims that are shown one by one, worst first
 * @param rates rates of each finding by provider and payer, flagged ones first
 */
public record Summary(Totals totals, List<WorstClaims.Kept> worst, List<Rate> rates) {

    public Summary {
        worst = List.copyOf(worst);
        rates = List.copyOf(rates);
    }
}
