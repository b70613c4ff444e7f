package org.cannula.checks;

import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
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
 * @param sharing other claims of the run that name the same chart
 */
public record Documentation(
        Visit visit,
        CodedVisit coded,
        Pairing pairing,
        DosePairing doses,
        List<Charted> given,
        RanTogether together,
        Timeline timeline,
        List<Claim> sharing) {

    public Documentation {
        given = List.copyOf(given);
        sharing = List.copyOf(sharing);
    }

    /** Whether a line of another claim belongs to the encounter of this chart: its claim names it, and the chart its day. */
    boolean isOfThisEncounter(Billed line) {
        return pairing.covers(line.date()) && isShared(line.claim());
    }

    /**
     * Whether the chart gives a pair's units in the days before an inpatient admission; where another reading than the
     * payer's is followed, whether it gives anything on its date then.
     */
    boolean isInPaymentWindow(Pair pair) {
        boolean otherReading = pairing.reading().value().point() != null;
        return (otherReading ? coded.lines() : pair.lines())
                .stream()
                        .anyMatch(line -> line.paymentWindow()
                                && (!otherReading || line.date().equals(pair.date())));
    }

    /** Whether another claim of the run names this chart. */
    @SuppressWarnings("ReferenceEquality") // of two equal claims each is a claim of its own
    boolean isShared(Claim other) {
        return sharing.stream().anyMatch(claim -> claim == other);
    }
}
