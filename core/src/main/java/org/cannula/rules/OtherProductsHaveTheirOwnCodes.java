package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.codes.Category;

/** Blood, contrast, vaccines, radionuclides and the like are given under codes of their own. */
public final class OtherProductsHaveTheirOwnCodes extends Rule {

    public static final OtherProductsHaveTheirOwnCodes RULE = new OtherProductsHaveTheirOwnCodes();

    private OtherProductsHaveTheirOwnCodes() {
        super(
                Citation.of("Select Health policy 09", "transfusion", "2026-11-01"),
                Citation.of("CMS immunization administration", "90460-90474, G0008-G0010", "2026-11-01"),
                Citation.of("AAPC oncology coding alert", "radiolabelled antibodies", "2026-11-01"));
    }
    /** Whether the category is coded in this family. */
    public Ruling<Boolean> decide(Category category) {
        boolean own = category == Category.OTHER;
        return new Ruling<>(
                !own,
                own
                        ? because(
                                "not a drug of this family: transfusion, contrast, vaccine, radionuclide or device care has its own codes")
                        : because("{} is coded here", category.word()));
    }
}
