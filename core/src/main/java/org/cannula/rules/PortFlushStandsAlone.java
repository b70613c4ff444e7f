package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Flushing a port is reported only when nothing else is provided that day. */
public final class PortFlushStandsAlone extends Rule {

    public static final PortFlushStandsAlone RULE = new PortFlushStandsAlone();

    private PortFlushStandsAlone() {
        super(
                Citation.of("Select Health policy 09", "not with an injection or infusion the same day", "2026-11-01"),
                Citation.of("CMS PTP table", "2024 Q3: 96523 beside drug administration, indicator 0", "2026-11-01"));
    }
    /** Whether a flush is reported. */
    public Ruling<Boolean> decide(boolean anythingElse) {
        return new Ruling<>(
                !anythingElse,
                because(
                        anythingElse
                                ? "a port flush beside other services of the day is part of them"
                                : "a port flush and nothing else that day"));
    }
}
