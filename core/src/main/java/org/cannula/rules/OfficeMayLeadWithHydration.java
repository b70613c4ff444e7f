package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** In an office whose main reason was hydration, 96360 may be initial beside a drug. */
public final class OfficeMayLeadWithHydration extends Rule {

    public static final OfficeMayLeadWithHydration RULE = new OfficeMayLeadWithHydration();

    private OfficeMayLeadWithHydration() {
        super(
                Citation.of(
                        "CMS add-on code file",
                        "2026 Q2: 96360, practitioner only, as primary of 96366-96368 and 96375",
                        "2026-11-01"),
                Citation.of("Journal of Urgent Care Medicine, D. Stern", "hydration with a push", "2026-11-01"),
                Citation.of("AAPC forum 93468", "payers that insist on 96374 with 96361", "2026-11-01"));
    }
    /** Whether hydration as the main reason is initial although a drug was given. */
    public Ruling<Boolean> decide(Readings readings) {
        boolean first = readings.is(Knob.OFFICE_HYDRATION_FIRST, "yes");
        return new Ruling<>(
                first,
                because(
                        first
                                ? "hydration was the main reason for the office visit"
                                : "a drug outranks hydration under this reading although hydration was the main reason"));
    }
}
