package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Applying a timed on-body injector is one unit a device. */
public final class OnBodyInjectorIsAppliedOnce extends Rule {

    public static final OnBodyInjectorIsAppliedOnce RULE = new OnBodyInjectorIsAppliedOnce();

    private OnBodyInjectorIsAppliedOnce() {
        super(
                Citation.of("A54682", "on-body injector", "2026-11-01"),
                Citation.of("CMS MUE table", "2026 Q4: 96377 is 1", "2026-11-01"));
    }
    /** The reason an on-body injector is reported. */
    public Ruling<String> decide(String drug) {
        return new Ruling<>("96377", because("{} by on-body injector: one unit for the device", drug));
    }
}
