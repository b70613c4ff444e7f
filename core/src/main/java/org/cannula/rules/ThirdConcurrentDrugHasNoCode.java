package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** A third drug beside an initial and a concurrent one is not reported. */
public final class ThirdConcurrentDrugHasNoCode extends Rule {

    public static final ThirdConcurrentDrugHasNoCode RULE = new ThirdConcurrentDrugHasNoCode();

    private ThirdConcurrentDrugHasNoCode() {
        super(
                Citation.of("Haugen Group, investigating injections", "the third is not reported", "2026-11-01"),
                Citation.of("AAPC forum, March 2018", "a further overlapping drug as sequential", "2026-11-01"));
    }
    /** Whether a further concurrent drug is reported as sequential under the payer's reading. */
    public Ruling<Boolean> asSequential(Readings readings, String drug) {
        boolean sequential = readings.is(Knob.THIRD_CONCURRENT, "sequential");
        return new Ruling<>(
                sequential,
                because(
                        sequential
                                ? "{} is a further concurrent drug, sequential under this reading"
                                : "{} is a further concurrent drug: no code of its own",
                        drug));
    }
}
