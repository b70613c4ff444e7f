package org.cannula.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.checks.Change;
import org.cannula.checks.Finding;
import org.cannula.checks.Fix;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;

/**
 * What the determined findings of a claim ask of each line, together.
 *
 * <ul>
 *   <li><b>Units.</b> Where one finding lowers a line, the lowest number stands, whatever others would raise it to: no line
 *       bills what a finding says is not supported. Where findings only raise it, the highest does.
 *   <li><b>Modifiers.</b> What any finding takes away is gone, what any adds is there. A line left without units takes its
 *       modifiers with it.
 *   <li><b>Added lines.</b> Lines of one code, date and modifiers are one, with the larger number of units.
 * </ul>
 */
final class Settled {

    private final Map<Integer, BigDecimal> units = new HashMap<>();
    private final Map<Integer, ModifiersTogether> modifiers = new HashMap<>();
    private final List<Change.Added> added = new ArrayList<>();
    private final Map<Integer, ServiceLine> lines = new HashMap<>();

    private Settled(Claim claim) {
        claim.lines().forEach(line -> lines.put(line.line(), line));
    }

    static Settled of(Claim claim, List<Finding> findings) {
        Settled settled = new Settled(claim);
        for (Finding finding : findings) {
            if (finding.fix() == Fix.DETERMINED) {
                finding.changes().forEach(settled::take);
            }
        }
        return settled;
    }

    private void take(Change change) {
        if (change instanceof Change.Units to) {
            units.merge(to.line(), to.units(), (some, others) -> together(to.line(), some, others));
        } else if (change instanceof Change.Modifiers to) {
            ServiceLine line = line(to.line());
            modifiers
                    .computeIfAbsent(to.line(), number -> new ModifiersTogether(line.modifiers()))
                    .take(to.modifiers());
        } else if (change instanceof Change.Added line) {
            add(line);
        }
    }

    private ServiceLine line(int number) {
        ServiceLine line = lines.get(number);
        if (line == null) {
            throw new IllegalStateException("a finding changes line " + number + ", which the claim does not have");
        }
        return line;
    }

    private BigDecimal together(int number, BigDecimal some, BigDecimal others) {
        boolean lowered = some.min(others).compareTo(line(number).units()) < 0;
        return lowered ? some.min(others) : some.max(others);
    }

    private void add(Change.Added line) {
        for (int i = 0; i < added.size(); i++) {
            Change.Added other = added.get(i);
            if (other.code().equals(line.code())
                    && other.modifiers().equals(line.modifiers())
                    && (other.date() == null
                            ? line.date() == null
                            : other.date().equals(line.date()))) {
                added.set(i, other.units().compareTo(line.units()) >= 0 ? other : line);
                return;
            }
        }
        added.add(line);
    }

    /** Units the line should bill. */
    BigDecimal units(ServiceLine line) {
        return units.getOrDefault(line.line(), line.units());
    }

    /** Modifiers the line should bear. */
    List<String> modifiers(ServiceLine line) {
        ModifiersTogether together = modifiers.get(line.line());
        return together == null ? line.modifiers() : together.modifiers();
    }

    /** Lines that were not billed, in the order of the findings. */
    List<Change.Added> added() {
        return added;
    }
}
