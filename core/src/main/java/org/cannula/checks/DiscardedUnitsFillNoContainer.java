package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.cannula.basis.Citation;
import org.jspecify.annotations.Nullable;

/** Units given and discarded together (JW), or given with nothing discarded (JZ), fill no containers the drug comes in. */
public final class DiscardedUnitsFillNoContainer extends Check {

    public static final DiscardedUnitsFillNoContainer RULE = new DiscardedUnitsFillNoContainer();

    /** Above this many units every dose is made of many containers, and nothing is told. */
    private static final int MOST_UNITS = 20_000;

    private DiscardedUnitsFillNoContainer() {
        super(
                Citation.of(
                        "CMS ASP crosswalk 2025-01 and 2026-01",
                        "billing units in each package and its items",
                        "2026-11-01"),
                Citation.of(
                        "Noridian DME, modifier JW",
                        "given on one line, discarded on a line of its own, up to what the label says",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Billed line : audit.drugs()) {
            boolean says = line.isDiscarded() != line.isUsedUp();
            if (says && audit.documentation(line.date()) == null && seen.add(line.code() + line.date())) {
                List<Billed> lines = audit.lines(line.code()).stream()
                        .filter(other -> other.date().equals(line.date())
                                && other.units().signum() > 0)
                        .toList();
                Finding finding = judge(audit, lines);
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private @Nullable Finding judge(Audit audit, List<Billed> lines) {
        boolean discarded = lines.stream().anyMatch(Billed::isDiscarded);
        boolean all = discarded
                ? lines.stream().anyMatch(line -> !line.isDiscarded())
                : lines.stream().allMatch(Billed::isUsedUp);
        String code = lines.get(0).code();
        LocalDate date = lines.get(0).date();
        BigDecimal units = Audit.units(lines);
        SortedSet<Integer> sizes = audit.containersOf(code, date);
        boolean tells = all
                && !sizes.isEmpty()
                && units.stripTrailingZeros().scale() <= 0
                && units.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0;
        return !tells || fills(units.intValueExact(), sizes) ? null : finding(audit, lines, units, discarded, sizes);
    }

    /** Whether some containers of these sizes hold exactly so many units. */
    private static boolean fills(int units, SortedSet<Integer> sizes) {
        for (int size : sizes) {
            if (units % size == 0) {
                return true;
            }
        }
        BitSet reached = new BitSet(units + 1);
        reached.set(0);
        for (int sum = 1; sum <= units; sum++) {
            for (int size : sizes) {
                if (size <= sum && reached.get(sum - size)) {
                    reached.set(sum);
                    break;
                }
            }
        }
        return reached.get(units);
    }

    private Finding finding(
            Audit audit, List<Billed> lines, BigDecimal units, boolean discarded, SortedSet<Integer> sizes) {
        String code = lines.get(0).code();
        LocalDate date = lines.get(0).date();
        return Finding.of(
                        because(
                                discarded
                                        ? "{} on {}: {} units given and discarded fill no containers; it comes in {} units."
                                        : "{} on {}: with JZ nothing was discarded, and {} units fill no containers; it comes in"
                                                + " {} units.",
                                code,
                                date,
                                units.toPlainString(),
                                words(sizes)),
                        Severity.REVIEW,
                        code)
                .lines(Reduction.numbers(lines))
                .units(units, null)
                .denial(audit.denials("drug units"))
                .money(audit.atRisk(lines))
                .open(null, "which containers were opened, how much was given and how much discarded")
                .overturnedBy("a container of a size the crosswalk does not list, or one that was repackaged")
                .build();
    }

    private static String words(SortedSet<Integer> sizes) {
        List<String> words = new ArrayList<>();
        sizes.forEach(size -> words.add(size.toString()));
        return String.join(", ", words);
    }
}
