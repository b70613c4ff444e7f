package org.cannula.checks;

import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.service.CodedVisit;

/**
 * The documentation beside a claim.
 *
 * @param visit the chart
 * @param coded what it supports under the claim's policy
 * @param pairing what it supports beside what was billed
 * @param doses drugs and doses beside the drug lines that were billed
 * @param given what was given and may be coded, placed in time, in the order of the chart
 * @param together which drugs ran beside others, and when
 * @param timeline reads the chart's minutes
 */
public record Documentation(
        Visit visit,
        CodedVisit coded,
        Pairing pairing,
        DosePairing doses,
        List<Charted> given,
        RanTogether together,
        Timeline timeline) {

    public Documentation {
        given = List.copyOf(given);
    }
}
