package org.cannula.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Setting;
import org.cannula.policy.Readings;

/** Concurrent infusion is an add-on: one of its primaries must be reported. */
public final class ConcurrentNeedsAPrimary extends Rule {

    public static final ConcurrentNeedsAPrimary RULE = new ConcurrentNeedsAPrimary();

    private ConcurrentNeedsAPrimary() {
        super(Citation.of(
                "CMS add-on code file",
                "2026 Q2: 96365 96366 96413 96415 96416 C8957, and 96360 for practitioners",
                "2026-11-01"));
    }
    /** Whether one of the coded lines is a primary of 96368 on the date. */
    public Ruling<Boolean> decide(Readings readings, Collection<String> coded, LocalDate date) {
        Set<String> primaries =
                readings.tables().addOns().primaries("96368", date, readings.setting() == Setting.PROFESSIONAL);
        boolean found = coded.stream().anyMatch(primaries::contains);
        return new Ruling<>(
                found,
                because(
                        found ? "a primary of 96368 is reported" : "no primary of 96368 is reported ({})",
                        found ? NOTHING : new Object[] {String.join(" ", primaries)}));
    }

    private static final Object[] NOTHING = {};
}
