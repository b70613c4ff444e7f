package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** In a facility chemotherapy outranks therapeutic drugs and these hydration; inside a family an infusion outranks a push. Clock order does not matter. */
public final class FacilityHierarchyPicksTheInitial extends Rule {

    public static final FacilityHierarchyPicksTheInitial RULE = new FacilityHierarchyPicksTheInitial();

    private FacilityHierarchyPicksTheInitial() {
        super(
                Citation.of("Hospital education deck 1732162", "facility hierarchy", "2026-11-01"),
                Citation.of("AAPC blog 84877", "2021", "2026-11-01"),
                Citation.of("OHIMA Spotlight on CPT", "2024-07", "2026-11-01"),
                Citation.of("CMS Transmittal 968", "via HCPro 2008-07: sequence is not clock order", "2026-11-01"));
    }
    /** The reason a service owns the initial slot of its access. */
    public Ruling<String> decide(String code, String winner, String rank) {
        return new Ruling<>(
                code, because("{} is initial: {} ranks highest on this access, whatever ran first", winner, rank));
    }
}
