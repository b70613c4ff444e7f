package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private static final Set<String> NOT_COVERED = Set.of("GX", "GY", "GZ");

    public String code() {
        return line.code();
    }

    public BigDecimal units() {
        return line.units();
    }

    /** Whether both lines stand on one claim. */
    boolean isOnTheClaimOf(Billed other) {
        return claim.id().equals(other.claim.id());
    }

    /** Whether both are one line of one claim. */
    boolean isTheLine(Billed other) {
        return line.line() == other.line.line() && isOnTheClaimOf(other);
    }

    public boolean isMarkedSeparate() {
        return line.modifiers().stream().anyMatch(SEPARATE::contains);
    }

    /** Whether the line bills what was left of a single-dose container and discarded (JW). */
    public boolean isDiscarded() {
        return line.modifiers().contains("JW");
    }

    /** Whether the line says that nothing of a single-dose container was discarded (JZ). */
    public boolean isUsedUp() {
        return line.modifiers().contains("JZ");
    }

    /** The change that gives the line one modifier more, in front of its own. */
    Change marked(String modifier) {
        List<String> modifiers = new ArrayList<>(line.modifiers());
        modifiers.add(0, modifier);
        return new Change.Modifiers(line.line(), modifiers);
    }

    /** The change that takes a modifier from the line. */
    Change unmarked(String modifier) {
        List<String> modifiers = new ArrayList<>(line.modifiers());
        modifiers.remove(modifier);
        return new Change.Modifiers(line.line(), modifiers);
    }

    /** Whether the line itself says that the payer is not expected to cover it. */
    public boolean isSaidNotCovered() {
        return line.modifiers().stream().anyMatch(NOT_COVERED::contains);
    }

    /** Code with modifiers and units, such as {@code 96368-59 x2}. */
    @Override
    public String toString() {
        String modifiers = line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers());
        return code() + modifiers + " x" + line.units().toPlainString();
    }
}
