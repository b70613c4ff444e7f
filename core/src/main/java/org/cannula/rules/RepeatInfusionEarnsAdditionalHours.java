package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** A separate repeat infusion of the same drug is judged alone and earns additional hours, never a second first hour. */
public final class RepeatInfusionEarnsAdditionalHours extends Rule {

    public static final RepeatInfusionEarnsAdditionalHours RULE = new RepeatInfusionEarnsAdditionalHours();

    private RepeatInfusionEarnsAdditionalHours() {
        super(
                Citation.of(
                        "Revenue Cycle Advisor, several short infusions",
                        "citing CPT Assistant December 2011",
                        "2026-11-01"),
                Citation.of(
                        "MedLearn, general question of the week",
                        "2025-01-13: 16 minutes for a second bag",
                        "2026-11-01"),
                Citation.of("ICD10monitor", "2022: times added", "2026-11-01"),
                Citation.of("Haugen Group, beyond the basics", "as same-drug pushes", "2026-11-01"));
    }
    /** Units of the additional-hour code for a repeat of so many unpaid minutes, under a reading that counts it alone. */
    public Ruling<Integer> units(Readings readings, String drug, int net) {
        int units;
        if (readings.is(Knob.SAME_DRUG_REPEAT, "interval31")) {
            units = net < AdditionalHourNeedsThirtyOneMinutes.PAST_THE_HOUR ? 0 : (net + 29) / 60;
        } else {
            units = net < InfusionRunsSixteenMinutes.MINIMUM
                    ? 0
                    : 1 + AdditionalHourNeedsThirtyOneMinutes.RULE.hours(net).value();
        }
        return new Ruling<>(
                units,
                because(
                        "{} was infused before on this access: {} unpaid minutes earn {} additional hour(s), not a second first hour",
                        drug,
                        net,
                        units));
    }

    /** How repeats are read: {@code interval16}, {@code interval31}, {@code sum} or {@code push}. */
    public Ruling<String> reading(Readings readings, String drug) {
        String reading = readings.value(Knob.SAME_DRUG_REPEAT);
        return new Ruling<>(
                reading,
                switch (reading) {
                    case "sum" -> because("{} was infused before on this access: its times are added", drug);
                    case "push" -> because("{} was infused before on this access: the repeat is read as a push", drug);
                    default -> because("{} was infused before on this access: the repeat is judged alone", drug);
                });
    }

    /** The reason a repeat that runs beside a paid infusion earns nothing. */
    public Ruling<Boolean> concurrentRepeat(String drug) {
        return new Ruling<>(
                false,
                because(
                        "{} ran again beside a paid infusion: a restart adds neither hours nor a second concurrent unit",
                        drug));
    }
}
