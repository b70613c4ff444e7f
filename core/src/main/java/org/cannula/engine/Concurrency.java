package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Ruling;
import org.cannula.chart.Setting;
import org.cannula.policy.Readings;
import org.cannula.rules.ConcurrentOncePerEncounter;
import org.jspecify.annotations.Nullable;

/** Who has used the one concurrent infusion, counted over all accesses of an encounter. */
final class Concurrency {

    /** Whether a primary of 96368 is coded in the encounter. */
    enum Primary {
        UNKNOWN,
        CODED,
        ABSENT
    }

    private record Use(LocalDate date, String substance) {}

    private Primary primary;

    private final List<Use> uses = new ArrayList<>();
    private final Set<String> substances = new HashSet<>();
    private boolean askedTooEarly;

    Concurrency(Primary primary) {
        this.primary = primary;
    }

    /** Says that a code is reported in any case; where it is a primary, nothing needs to start over. */
    void reports(Readings readings, String code, LocalDate date) {
        if (primary == Primary.UNKNOWN
                && readings.tables()
                        .addOns()
                        .primaries("96368", date, readings.setting() == Setting.PROFESSIONAL)
                        .contains(code)) {
            primary = Primary.CODED;
        }
    }

    /** Whether a primary is coded; asking for it while it is unknown makes the derivation start over. */
    boolean hasPrimary() {
        askedTooEarly |= primary == Primary.UNKNOWN;
        return primary == Primary.CODED;
    }

    boolean mustStartOver() {
        return askedTooEarly;
    }

    /** Whether a run of this drug on this date may take the one unit. */
    Ruling<Boolean> mayUse(Readings readings, LocalDate date, String label) {
        return ConcurrentOncePerEncounter.RULE.decide(readings, usedOnOrBefore(date), date, label);
    }

    /** The use that counts against a date: one on the same date, else any. */
    private @Nullable LocalDate usedOnOrBefore(LocalDate date) {
        LocalDate any = null;
        for (Use use : uses) {
            if (use.date().equals(date)) {
                return date;
            }
            any = use.date();
        }
        return any;
    }

    /** Whether another drug holds the unit that stands in the way on a date. */
    boolean usedByAnother(String substance, LocalDate date) {
        boolean sameDate = uses.stream().anyMatch(use -> use.date().equals(date));
        return uses.stream()
                .anyMatch(use -> (!sameDate || use.date().equals(date))
                        && !use.substance().equals(substance));
    }

    boolean hasUsed(String accessAndSubstance) {
        return substances.contains(accessAndSubstance);
    }

    void use(LocalDate date, String substance, String accessAndSubstance) {
        uses.add(new Use(date, substance));
        substances.add(accessAndSubstance);
    }
}
