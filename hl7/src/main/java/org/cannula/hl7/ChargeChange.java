package org.cannula.hl7;

import java.util.ArrayList;
import java.util.List;

/**
 * What to send so that what stands charged becomes what is supported now.
 *
 * @param credits charges that no longer hold
 * @param charges lines that are not charged yet
 */
record ChargeChange(List<Charged> credits, List<ChargeLine> charges) {

    /** A charge that was sent and stands. */
    record Charged(long number, ChargeLine line) {}

    /** A line that is charged as it is supported is left alone; one that differs is credited, and charged anew. */
    static ChargeChange between(List<Charged> standing, List<ChargeLine> supported) {
        List<Charged> credits = new ArrayList<>(standing);
        List<ChargeLine> charges = new ArrayList<>();
        for (ChargeLine line : supported) {
            int same = -1;
            for (int i = 0; i < credits.size() && same < 0; i++) {
                same = credits.get(i).line().equals(line) ? i : -1;
            }
            if (same >= 0) {
                credits.remove(same);
            } else {
                charges.add(line);
            }
        }
        return new ChargeChange(credits, charges);
    }

    boolean isNothing() {
        return credits.isEmpty() && charges.isEmpty();
    }
}
