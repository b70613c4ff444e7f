package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** There is no concurrent code for chemotherapy beside chemotherapy. */
public final class ConcurrentChemotherapyHasNoCode extends Rule {

    public static final ConcurrentChemotherapyHasNoCode RULE = new ConcurrentChemotherapyHasNoCode();

    private ConcurrentChemotherapyHasNoCode() {
        super(
                Citation.of(
                        "AAPC oncology coding alert",
                        "2006-02-22, citing CPT Assistant November 2005: unlisted",
                        "2026-11-01"),
                Citation.of("MedLearn", "2023-08-28: no option exists", "2026-11-01"));
    }
    /** What is done about it. */
    public enum Answer {
        REVIEW,
        UNLISTED,
        NONE
    }

    /** Decides how chemotherapy concurrent with chemotherapy is reported. */
    public Ruling<Answer> decide(Readings readings, String drug) {
        String reading = readings.value(Knob.CONCURRENT_CHEMO);
        return switch (reading) {
            case "unlisted" ->
                new Ruling<>(
                        Answer.UNLISTED,
                        because("{} ran together with other chemotherapy: unlisted under this reading", drug));
            case "none" ->
                new Ruling<>(
                        Answer.NONE,
                        because("{} ran together with other chemotherapy, for which there is no code", drug));
            default ->
                new Ruling<>(
                        Answer.REVIEW,
                        because(
                                "{} ran together with other chemotherapy, for which there is no code; a person decides whether the unlisted code applies",
                                drug));
        };
    }
}
