package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** For a professional the initial service is the main reason for the visit, unless an add-on would then lack a primary. */
public final class MainReasonPicksTheInitial extends Rule {

    public static final MainReasonPicksTheInitial RULE = new MainReasonPicksTheInitial();

    private MainReasonPicksTheInitial() {
        super(
                Citation.of("CMS Transmittal 968", "via HCPro 2008-07: key reason for the encounter", "2026-11-01"),
                Citation.of("AAPC blog, T. Loya", "2023", "2026-11-01"),
                Citation.of("CMS add-on code file", "2026 Q2: 96360 as practitioner-only primary", "2026-11-01"));
    }
    /** The reason the main reason owns the initial slot. */
    public Ruling<String> decide(String code, String winner) {
        return new Ruling<>(code, because("{} is initial: it was the documented main reason for the visit", winner));
    }

    /** What the result says where no main reason was documented. */
    public Ruling<Boolean> absent() {
        return new Ruling<>(
                false, because("no main reason is documented: the initial service follows the facility ranking"));
    }

    /** What the result says where the documented main reason cannot be initial. */
    public Ruling<Boolean> yields(String id, String why) {
        return new Ruling<>(false, because("the main reason {} cannot be the initial service: {}", id, why));
    }
}
