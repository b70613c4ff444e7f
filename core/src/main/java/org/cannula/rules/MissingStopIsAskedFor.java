package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.codes.Category;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** An infusion whose stop cannot be derived earns nothing until somebody documents it. */
public final class MissingStopIsAskedFor extends Rule {

    public static final MissingStopIsAskedFor RULE = new MissingStopIsAskedFor();

    private MissingStopIsAskedFor() {
        super(
                Citation.of(
                        "MedLearn, pharmacy question of the week",
                        "2022-11-07: do not default to a push",
                        "2026-11-01"),
                Citation.of(
                        "Revenue Cycle Advisor, no documented stop time", "2018-07-27: most code a push", "2026-11-01"),
                Citation.of(
                        "Medical Management Plus", "2015-08-18: hydration without a stop is not billed", "2026-11-01"));
    }
    /** What is done about a missing stop. */
    public enum Answer {
        ASK,
        PUSH,
        NO_CHARGE
    }

    /** Decides what a service without a derivable stop supports meanwhile. */
    public Ruling<Answer> decide(Readings readings, Category category, boolean neverPush) {
        String reading = readings.value(Knob.MISSING_STOP);
        if (reading.equals("noCharge")) {
            return new Ruling<>(Answer.NO_CHARGE, because("no stop time and none can be derived: not charged"));
        }
        if (reading.equals("push") && category != Category.HYDRATION && !neverPush) {
            return new Ruling<>(
                    Answer.PUSH, because("no stop time and none can be derived: read as a push, to be confirmed"));
        }
        return new Ruling<>(
                Answer.ASK,
                category == Category.HYDRATION
                        ? because("no stop time: hydration without minutes earns nothing")
                        : because("no stop time and none can be derived: it earns nothing until it is documented"));
    }
}
