package org.cannula.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cannula.checks.Change;
import org.cannula.checks.Finding;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Builds the claim as it should be: determined fixes applied, every other line as it was. A line two findings add is one. */
final class Correction {

    private Correction() {}

    /** Lines of the corrected claim: changed lines keep their number and unit charge, new ones are numbered on. */
    static List<ServiceLine> of(Claim claim, List<Finding> findings) {
        if (findings.isEmpty()) {
            return claim.lines();
        }
        Settled settled = Settled.of(claim, findings);
        List<ServiceLine> lines = new ArrayList<>();
        int last = 0;
        for (ServiceLine line : claim.lines()) {
            last = Math.max(last, line.line());
            BigDecimal units = settled.units(line);
            if (units.signum() != 0 || line.units().signum() == 0) {
                lines.add(changed(line, units, settled.modifiers(line)));
            }
        }
        for (Change.Added added : settled.added()) {
            last++;
            lines.add(added(claim, added, last));
        }
        return lines;
    }

    private static ServiceLine changed(ServiceLine line, BigDecimal units, List<String> modifiers) {
        if (units.compareTo(line.units()) == 0) {
            return modifiers.equals(line.modifiers())
                    ? line
                    : line.toBuilder().modifiers(modifiers).build();
        }
        return line.toBuilder()
                .units(units)
                .modifiers(modifiers)
                .charge(charge(line, units))
                .build();
    }

    /** The charge of so many units at what the line charges for one; null where it charges nothing that could tell. */
    private static @Nullable BigDecimal charge(ServiceLine line, BigDecimal units) {
        BigDecimal charge = line.charge();
        return charge == null || line.units().signum() == 0
                ? null
                : charge.multiply(units).divide(line.units(), 2, RoundingMode.HALF_UP);
    }

    /**
     * A line nobody billed. What a claim says of every line (revenue code, place of service) it takes from the line most
     * like it; its charge is known only where a line of the same code tells what one unit is charged.
     */
    private static ServiceLine added(Claim claim, Change.Added added, int number) {
        ServiceLine like = Siblings.mostLike(claim, added);
        boolean same = like != null && like.code().equals(added.code());
        return ServiceLine.builder(number, added.code(), added.units())
                .modifiers(added.modifiers())
                .date(added.date())
                .charge(same ? charge(Objects.requireNonNull(like), added.units()) : null)
                .revenueCode(like == null ? null : like.revenueCode())
                .placeOfService(like == null ? null : like.placeOfService())
                .id(Siblings.id(claim, number))
                .build();
    }
}
