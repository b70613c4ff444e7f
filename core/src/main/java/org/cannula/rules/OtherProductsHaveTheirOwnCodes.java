package org.cannula.rules;

import java.math.BigDecimal;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.jspecify.annotations.Nullable;

/** Blood, contrast, vaccines, radionuclides and the like are given under codes of their own. */
public final class OtherProductsHaveTheirOwnCodes extends Rule {

    public static final OtherProductsHaveTheirOwnCodes RULE = new OtherProductsHaveTheirOwnCodes();

    private static final String CATHETER_CLEARING = "36593";

    /** Milligrams of alteplase or tenecteplase left in a catheter; every dose for a vessel is many times larger. */
    private static final BigDecimal LARGEST_CATHETER_DOSE = BigDecimal.valueOf(2);

    private OtherProductsHaveTheirOwnCodes() {
        super(
                Citation.of("Select Health policy 09", "transfusion", "2026-11-01"),
                Citation.of("CMS immunization administration", "90460-90474, G0008-G0010", "2026-11-01"),
                Citation.of("The Haugen Group", "webinar Q&A: tPA that clears a catheter is 36593", "2026-11-01"),
                Citation.of("AAPC oncology coding alert", "radiolabelled antibodies", "2026-11-01"));
    }

    /**
     * Whether a product is coded in this family.
     *
     * @param label the product as charted
     * @param injected whether the route is one of those coded here
     * @param drug the product where the drug table knows it
     */
    public Ruling<Boolean> decide(String label, @Nullable Category category, boolean injected, @Nullable Drug drug) {
        if (injected && category != Category.OTHER) {
            return new Ruling<>(true, because("{} is coded here", category == null ? label : category.word()));
        }
        if (drug != null && !drug.family().isEmpty()) {
            return new Ruling<>(false, because("{} is not coded here: {}", label, drug.family()));
        }
        return new Ruling<>(
                false,
                injected
                        ? because(
                                "not a drug of this family: transfusion, contrast, vaccine, radionuclide or device care has its own codes")
                        : because("{} was given by a route outside the injections and infusions coded here", label));
    }

    /**
     * Whether a drug that dissolves clots was given to clear a catheter.
     *
     * @param milligrams the dose, or null where it is not documented in a measure of mass
     */
    public Ruling<Boolean> clearsCatheter(String label, Drug drug, @Nullable BigDecimal milligrams) {
        boolean mayClear = drug.family().contains(CATHETER_CLEARING);
        boolean only = mayClear && drug.category() == Category.OTHER;
        if (mayClear
                && drug.category() == null
                && milligrams != null
                && milligrams.compareTo(LARGEST_CATHETER_DOSE) <= 0) {
            return new Ruling<>(
                    true,
                    because(
                            "{} mg of {} is the dose that clears a catheter: {}, not coded here",
                            milligrams.toPlainString(),
                            label,
                            CATHETER_CLEARING));
        }
        return new Ruling<>(
                only,
                only
                        ? because("{} is not coded here: {}", label, drug.family())
                        : because("nothing says that {} cleared a catheter", label));
    }
}
