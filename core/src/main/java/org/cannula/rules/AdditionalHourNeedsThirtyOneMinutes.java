package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Each further hour needs 31 minutes past the last whole hour: 91, 151, 211 … */
public final class AdditionalHourNeedsThirtyOneMinutes extends Rule {

    public static final AdditionalHourNeedsThirtyOneMinutes RULE = new AdditionalHourNeedsThirtyOneMinutes();

    private AdditionalHourNeedsThirtyOneMinutes() {
        super(
                Citation.of("IOM 100-04 ch. 12 §30.5.E", "Rev. 13012, effective 2025-01-01", "2026-11-01"),
                Citation.of("medicalcoding123", "2012-08-18: 91 minutes", "2026-11-01"),
                Citation.of("Hospital education deck 1732162", "tables of minutes", "2026-11-01"));
    }
    /** Minutes past a whole hour that earn it. */
    public static final int PAST_THE_HOUR = 31;

    /** Further hours of a service that has earned its first-hour code. */
    public Ruling<Integer> hours(int minutes) {
        int hours = minutes < 60 + PAST_THE_HOUR ? 0 : (minutes - PAST_THE_HOUR) / 60;
        return new Ruling<>(
                hours, because("{} minutes: {} further hour(s), each from its 31st minute on", minutes, hours));
    }

    /** Running minute at which the n-th further hour is earned, n from 1. */
    public static int threshold(int n) {
        return 60 * n + PAST_THE_HOUR;
    }
}
