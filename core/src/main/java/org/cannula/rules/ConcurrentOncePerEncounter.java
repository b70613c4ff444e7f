package org.cannula.rules;

import java.time.LocalDate;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.jspecify.annotations.Nullable;

/** Concurrent infusion is not time-based and is reported once, whatever the number of drugs or hours. */
public final class ConcurrentOncePerEncounter extends Rule {

    public static final ConcurrentOncePerEncounter RULE = new ConcurrentOncePerEncounter();

    private ConcurrentOncePerEncounter() {
        super(
                Citation.of(
                        "CMS MUE table",
                        "2026 Q4: 96368 is 1 per date, MAI 2, code descriptor / CPT instruction",
                        "2026-11-01"),
                Citation.of(
                        "AAPC oncology coding alert", "how many times 96368: the CPT note of 2008-2009", "2026-11-01"),
                Citation.of("We Are Medical Coders", "double dipping", "2026-11-01"));
    }
    /** Whether a further concurrent infusion may be reported beside one on {@code used}; null where there is none yet. */
    public Ruling<Boolean> decide(Readings readings, @Nullable LocalDate used, LocalDate date, String drug) {
        if (used == null) {
            return new Ruling<>(
                    true,
                    because("{} ran together with another drug from its own bag: one unit, not time-based", drug));
        }
        boolean again = !used.equals(date) && readings.is(Knob.CONCURRENT_CAP, "date");
        return new Ruling<>(
                again,
                again
                        ? because(
                                "{} ran together with another drug on another date: one unit a date under this reading",
                                drug)
                        : because(
                                "{} ran together with another drug, but concurrent infusion is already reported once: neither hours, restarts nor further drugs add a unit",
                                drug));
    }
}
