package org.cannula.chart;

import java.math.BigDecimal;

/**
 * A documented quantity such as {@code 1 g} or {@code 0.25 mg}.
 *
 * @param value the number as written
 * @param unit the unit as written, lower case
 */
public record Amount(BigDecimal value, String unit) {

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
