package org.cannula.policy;

import java.time.LocalDate;
import org.cannula.basis.Citation;
import org.cannula.basis.Origin;
import org.cannula.chart.Setting;
import org.jspecify.annotations.Nullable;

/**
 * One value a payer sets otherwise, dated and cited.
 *
 * @param knob what is set
 * @param value to what
 * @param setting the setting it holds for, or null for both
 * @param from first date of service it holds for, or null for always
 * @param until last date of service it holds for, or null while it lasts
 * @param citation where the payer says so
 * @param origin where the exception itself is written
 */
public record PayerException(
        Knob knob,
        String value,
        @Nullable Setting setting,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Citation citation,
        Origin origin)
        implements Excepted {

    /** Whether some date and setting exist on which both would hold. */
    public boolean collidesWith(PayerException other) {
        return knob == other.knob && meets(other);
    }
}
