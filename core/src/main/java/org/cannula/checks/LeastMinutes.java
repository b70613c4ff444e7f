package org.cannula.checks;

import java.math.BigDecimal;
import java.util.Collection;
import org.cannula.policy.Knob;
import org.cannula.policy.Policy;
import org.cannula.rules.InfusionRunsSixteenMinutes;

/**
 * The fewest minutes on which units of time-based codes can stand at one venous access (rulebook R-046): what nobody can
 * bill with less, whatever was given and by whatever published reading. Concurrent infusion, pushes and injections need none.
 */
final class LeastMinutes {

    private LeastMinutes() {}

    /** Minutes that these lines need at the least. */
    static BigDecimal of(Policy policy, Collection<Billed> lines) {
        BigDecimal minutes = BigDecimal.ZERO;
        for (Billed line : lines) {
            minutes = minutes.add(line.units().multiply(BigDecimal.valueOf(each(policy, line.code()))));
        }
        return minutes;
    }

    /** A repeat of one drug earns an additional unit with 16 minutes, a further stretch of hydration with its minimum. */
    private static int each(Policy policy, String code) {
        return switch (code) {
            case "96365", "96366", "96367", "96413", "96415", "96417" -> InfusionRunsSixteenMinutes.MINIMUM;
            case "96360", "96361" -> policy.number(Knob.HYDRATION_MINIMUM);
            default -> 0;
        };
    }
}
