package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;

/**
 * A billed line with its date of service, on this claim or on another one of the run.
 *
 * @param claim the claim it stands on
 * @param line the line
 * @param date its own date, else the first date of the claim
 */
public record Billed(Claim claim, ServiceLine line, LocalDate date) {

    /** Modifiers that claim a service separate from the others of its date; audit takes any of them (rulebook R-005). */
    public static final Set<String> SEPARATE = Set.of("59", "XE", "XP", "XS", "XU");

    public String code() {
        return line.code();
    }

    public BigDecimal units() {
        return line.units();
    }

    public boolean isMarkedSeparate() {
        return line.modifiers().stream().anyMatch(SEPARATE::contains);
    }

    /** Code with modifiers and units, such as {@code 96368-59 x2}. */
    @Override
    public String toString() {
        String modifiers = line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers());
        return code() + modifiers + " x" + line.units().toPlainString();
    }
}
