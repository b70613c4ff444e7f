package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Minutes;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Minutes before arrival and after departure were not given by the facility that reports them. */
public final class OnlyTimeInTheFacilityCounts extends Rule {

    public static final OnlyTimeInTheFacilityCounts RULE = new OnlyTimeInTheFacilityCounts();

    private OnlyTimeInTheFacilityCounts() {
        super(
                Citation.of("AAPC Coding Edge", "January 2010, infusions begun in the ambulance", "2026-11-01"),
                Citation.of("A53778", "times must agree with the record, discharge included", "2026-11-01"));
    }
    /** The minutes that lie in the stay. */
    public Ruling<Minutes> clip(Minutes running, long arrived, long departed) {
        if (running.isEmpty() || (running.first() >= arrived && running.end() <= departed)) {
            return new Ruling<>(running, because("all minutes lie between arrival and departure"));
        }
        long from = Math.max(arrived, Math.min(running.first(), departed));
        long until = Math.min(departed, Math.max(running.end(), arrived));
        Minutes kept = from >= until ? Minutes.NONE : running.and(Minutes.between(from, until));
        return new Ruling<>(
                kept,
                because(
                        "{} of {} minutes lie between arrival and departure; the others were not given here",
                        kept.count(),
                        running.count()));
    }

    /** The reason a moment before arrival earns nothing. */
    public Ruling<Boolean> early() {
        return new Ruling<>(false, because("given before arrival, not here"));
    }
}
