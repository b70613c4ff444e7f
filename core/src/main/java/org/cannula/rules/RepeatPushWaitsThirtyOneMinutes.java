package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** The same drug is reported again as a push only more than 30 minutes after its last reported push. */
public final class RepeatPushWaitsThirtyOneMinutes extends Rule {

    public static final RepeatPushWaitsThirtyOneMinutes RULE = new RepeatPushWaitsThirtyOneMinutes();

    private RepeatPushWaitsThirtyOneMinutes() {
        super(
                Citation.of(
                        "Journal of Oncology Practice",
                        "September 2009, restating CPT: more than 30 minutes",
                        "2026-11-01"),
                Citation.of("Miami university billing compliance", "more than 30 minutes", "2026-11-01"),
                Citation.of("Optimantra", "at least 30 minutes", "2026-11-01"));
    }
    /** Whether a push so many minutes after the last reported push of the drug is reported. */
    public Ruling<Boolean> afterPush(Readings readings, String drug, long gap) {
        boolean reported = gap >= readings.number(Knob.REPEAT_PUSH_GAP);
        return new Ruling<>(
                reported,
                because(
                        reported
                                ? "{} again {} minutes after its last reported push: reported"
                                : "{} again {} minutes after its last reported push: too soon to report",
                        drug,
                        gap));
    }

    /** Whether a push so many minutes after an infusion of the drug is reported. */
    public Ruling<Boolean> afterInfusion(Readings readings, String drug, long gap) {
        String wait = readings.value(Knob.REPEAT_PUSH_AFTER_INFUSION);
        boolean reported = wait.equals("none") || gap >= Integer.parseInt(wait);
        return new Ruling<>(
                reported,
                because(
                        reported
                                ? "{} pushed {} minutes after its infusion: same drug again, not a new one"
                                : "{} pushed {} minutes after its infusion: too soon to report",
                        drug,
                        gap));
    }

    /** The reason a push long before its drug's infusion is reported as the same drug. */
    public Ruling<Boolean> beforeInfusion(String drug, long gap) {
        return new Ruling<>(
                true,
                because(
                        "{} was pushed {} minutes before its infusion: same drug, and no bolus of that drip",
                        drug,
                        gap));
    }
}
