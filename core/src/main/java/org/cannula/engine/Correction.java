package org.cannula.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.checks.Change;
import org.cannula.checks.Finding;
import org.cannula.checks.Fix;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;

/** Builds the claim as it should be: determined fixes applied, every other line as it was. */
final class Correction {

    private Correction() {}

    /** Lines of the corrected claim: changed lines keep their number and unit charge, new ones are numbered on. */
    static List<ServiceLine> of(Claim claim, List<Finding> findings) {
        Map<Integer, BigDecimal> units = new HashMap<>();
        Map<Integer, List<String>> modifiers = new HashMap<>();
        List<Change.Added> added = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.fix() == Fix.DETERMINED) {
                for (Change change : finding.changes()) {
                    if (change instanceof Change.Units to) {
                        units.merge(to.line(), to.units(), BigDecimal::min);
                    } else if (change instanceof Change.Modifiers to) {
                        modifiers.put(to.line(), to.modifiers());
                    } else if (change instanceof Change.Added line) {
                        added.add(line);
                    }
                }
            }
        }
        List<ServiceLine> lines = new ArrayList<>();
        int last = 0;
        for (ServiceLine line : claim.lines()) {
            last = Math.max(last, line.line());
            BigDecimal changed = units.getOrDefault(line.line(), line.units());
            if (changed.signum() != 0 || line.units().signum() == 0) {
                lines.add(changed(line, changed, modifiers.getOrDefault(line.line(), line.modifiers())));
            }
        }
        for (Change.Added line : added) {
            last++;
            lines.add(ServiceLine.builder(last, line.code(), line.units())
                    .modifiers(line.modifiers())
                    .date(line.date())
                    .build());
        }
        return lines;
    }

    private static ServiceLine changed(ServiceLine line, BigDecimal units, List<String> modifiers) {
        if (units.compareTo(line.units()) == 0) {
            return modifiers.equals(line.modifiers())
                    ? line
                    : line.toBuilder().modifiers(modifiers).build();
        }
        BigDecimal charge = line.charge();
        return line.toBuilder()
                .units(units)
                .modifiers(modifiers)
                .charge(
                        charge == null || line.units().signum() == 0
                                ? charge
                                : charge.multiply(units).divide(line.units(), 2, RoundingMode.HALF_UP))
                .build();
    }
}
