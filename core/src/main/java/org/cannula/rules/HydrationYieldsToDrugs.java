package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Minutes;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Hydration is never concurrent: minutes under a drug or another infusion, and documented push minutes, are not hydration time. */
public final class HydrationYieldsToDrugs extends Rule {

    public static final HydrationYieldsToDrugs RULE = new HydrationYieldsToDrugs();

    private HydrationYieldsToDrugs() {
        super(
                Citation.of("NCCI policy manual ch. XI §B", "rev. 2026-01-01, codes and accesses", "2026-11-01"),
                Citation.of("MedLearn, general question of the week", "2021-11-15: 180 less 5 minutes", "2026-11-01"),
                Citation.of("Haugen Group, investigating injections", "hydration beside a drug", "2026-11-01"));
    }
    /** The minutes of a stretch of hydration that count. */
    public Ruling<Minutes> net(Minutes running, Minutes others) {
        int shared = running.overlap(others);
        return new Ruling<>(
                shared == 0 ? running : running.minus(others),
                because(
                        shared == 0
                                ? "all {} minutes ran alone"
                                : "of {} minutes {} ran under other infusions or pushes and are no hydration time",
                        shared == 0 ? new Object[] {running.count()} : new Object[] {running.count(), shared}));
    }
}
