package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** Each new drug pushed is one push; several drugs in one syringe are one. */
public final class EachNewDrugIsOnePush extends Rule {

    public static final EachNewDrugIsOnePush RULE = new EachNewDrugIsOnePush();

    private EachNewDrugIsOnePush() {
        super(
                Citation.of(
                        "Revenue Cycle Advisor, charging several pushes",
                        "2018: one time stamp, two drugs",
                        "2026-11-01"),
                Citation.of("We Are Medical Coders", "two pushes at one minute", "2026-11-01"),
                Citation.of("CMS add-on code file", "2026 Q2: 96375 beside 96365 96374 96409 96413", "2026-11-01"));
    }
    /** The reason a push is reported. */
    public Ruling<String> decide(String code, String drug) {
        return new Ruling<>(code, because("{} is a new drug pushed on this access: one push, no repeat", drug));
    }
}
