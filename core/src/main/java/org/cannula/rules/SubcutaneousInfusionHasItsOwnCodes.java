package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Subcutaneous infusion has its own first hour, further hours and set-up; it stands outside the intravenous ranking. */
public final class SubcutaneousInfusionHasItsOwnCodes extends Rule {

    public static final SubcutaneousInfusionHasItsOwnCodes RULE = new SubcutaneousInfusionHasItsOwnCodes();

    private SubcutaneousInfusionHasItsOwnCodes() {
        super(
                Citation.of("ICD10monitor", "subcutaneous infusion coding", "2026-11-01"),
                Citation.of("CMS RAC issue 0071", "96369 audited as an initial code", "2026-11-01"),
                Citation.of("NCCI policy manual ch. XI §B", "96369 not in its list of initial codes", "2026-11-01"));
    }
    /** Whether 96369 beside an intravenous initial needs a look: {@code review}, {@code initial} or {@code alone}. */
    public Ruling<String> besideInitial(Readings readings) {
        String reading = readings.value(Knob.SC_INFUSION_INITIAL);
        return new Ruling<>(
                reading,
                switch (reading) {
                    case "initial" ->
                        because("subcutaneous infusion counts as a second initial service under this reading");
                    case "alone" -> because("subcutaneous infusion stands beside the intravenous services");
                    default ->
                        because(
                                "subcutaneous infusion beside an intravenous initial service: auditors count both as initial, the NCCI manual does not");
                });
    }

    /** The reason a subcutaneous infusion takes its code. */
    public Ruling<String> decide(String code, int minutes) {
        return new Ruling<>(
                code,
                because(
                        minutes < InfusionRunsSixteenMinutes.MINIMUM
                                ? "subcutaneous infusion of {} minutes: an injection (15 or less), no infusion"
                                : "subcutaneous infusion of {} minutes: its own codes, outside the intravenous ranking",
                        minutes));
    }

    /** The reason a further pump set-up is reported, once. */
    public Ruling<String> setUp(int setups) {
        return new Ruling<>("96371", because("{} pump set-ups: the further one is reported once", setups));
    }
}
