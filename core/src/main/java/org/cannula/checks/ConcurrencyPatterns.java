package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells apart how concurrent infusion came to be billed more than once (rulebook R-050). Each pattern is a predicate of
 * its own; evidence may fit more than one, or none.
 */
final class ConcurrencyPatterns {

    /** Codes of which each unit has a drug of its own. */
    private static final Set<String> ONE_DRUG_A_UNIT = Set.of(
            "96367", "96417", "96375", "96411", "96372", "96377", "96401", "96402", "96373", "96369", "96420", "96422");

    private ConcurrencyPatterns() {}

    /** What the chart shows: units equal to hours, stretches or further drugs together. */
    static SortedSet<Pattern> fromChart(int units, LocalDate date, Documentation documentation) {
        RanTogether together = documentation.together();
        SortedSet<Pattern> patterns = new TreeSet<>();
        if (together.hasHours(units, date)) {
            patterns.add(Pattern.HOURLY);
        }
        if (together.hasStretches(units, date)) {
            patterns.add(Pattern.RESTART);
        }
        if (together.drugs(date) == units) {
            patterns.add(Pattern.PER_DRUG);
        }
        return patterns;
    }

    /** What the claim itself suggests: its drug lines, its additional hours, and how the units are spread over lines. */
    static SortedSet<Pattern> fromClaim(Audit audit, List<Billed> concurrent, List<Billed> day) {
        int units = Audit.units(concurrent).intValue();
        int drugs = BilledDrugs.distinct(audit, day);
        int further = drugs - 1 - otherDrugs(day);
        int hours = additionalHours(day);
        boolean severalLines = concurrent.size() > 1;
        SortedSet<Pattern> patterns = new TreeSet<>();
        boolean asManyAsHours = hours > 0 && (units == hours || units == hours + 1);
        boolean oneFurtherDrug = !severalLines && drugs > 0 && further <= 1;
        if (asManyAsHours || oneFurtherDrug) {
            patterns.add(Pattern.HOURLY);
        }
        if (severalLines) {
            patterns.add(Pattern.RESTART);
        }
        if (further == units) {
            patterns.add(Pattern.PER_DRUG);
        }
        return patterns;
    }

    /** Hours billed for the infusion the others ran beside. */
    private static int additionalHours(List<Billed> day) {
        BigDecimal hours = BigDecimal.ZERO;
        for (Billed line : day) {
            if (line.code().equals("96366") || line.code().equals("96415")) {
                hours = hours.add(line.units());
            }
        }
        return hours.intValue();
    }

    /** Drugs that sequential infusions, pushes and injections on the claim account for. */
    private static int otherDrugs(List<Billed> day) {
        BigDecimal units = BigDecimal.ZERO;
        for (Billed line : day) {
            if (ONE_DRUG_A_UNIT.contains(line.code())) {
                units = units.add(line.units());
            }
        }
        return units.intValue();
    }
}
