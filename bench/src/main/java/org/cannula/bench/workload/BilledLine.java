package org.cannula.bench.workload;

import java.util.List;

/**
 * A service line to be written.
 *
 * @param units whole units of the code
 * @param price charge of one unit, in cents
 * @param revenue revenue code of an institutional line
 */
record BilledLine(String code, int units, List<String> modifiers, int price, String revenue) {

    BilledLine withUnits(int other) {
        return new BilledLine(code, other, modifiers, price, revenue);
    }

    BilledLine withCode(String other) {
        return new BilledLine(other, units, modifiers, price, revenue);
    }
}
