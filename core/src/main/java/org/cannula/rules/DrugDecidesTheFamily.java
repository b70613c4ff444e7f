package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.jspecify.annotations.Nullable;

/** The drug, not the diagnosis or the pump, decides between hydration, therapeutic and chemotherapy codes. */
public final class DrugDecidesTheFamily extends Rule {

    public static final DrugDecidesTheFamily RULE = new DrugDecidesTheFamily();

    private DrugDecidesTheFamily() {
        super(
                Citation.of("A58527", "complex drugs, excerpt of the CPT text; retired 2024-06-04", "2026-11-01"),
                Citation.of(
                        "CMS Transmittal 12397", "December 2023: no denial because of the drug alone", "2026-11-01"),
                Citation.of(
                        "OHIMA Spotlight on CPT",
                        "2024-10: antiemetics, steroids, fluids are not chemotherapy",
                        "2026-11-01"));
    }
    /** The category of one administration, or null where only a person can say. */
    public Ruling<@Nullable Category> decide(Administration given, @Nullable Drug drug, Readings readings) {
        Category documented = given.category();
        Category category = documented != null ? documented : drug == null ? null : drug.category();
        String hcpcs = given.hcpcs() != null ? given.hcpcs() : drug == null ? null : drug.hcpcs();
        if (category == Category.CHEMOTHERAPY
                && hcpcs != null
                && readings.codes(Knob.COMPLEX_LIST).contains(hcpcs)) {
            return new Ruling<>(
                    Category.THERAPEUTIC,
                    because("{} is on the payer's list of drugs not paid with chemotherapy administration", hcpcs));
        }
        if (documented != null) {
            return new Ruling<>(documented, because("documented as {}", documented.word()));
        }
        if (category == null) {
            return new Ruling<@Nullable Category>(
                    null,
                    drug == null || drug.family().isEmpty()
                            ? because("the category of the drug is not known")
                            : because(
                                    "what {} was given for decides whether it is coded here: {} are not",
                                    drug.substance(),
                                    drug.family()));
        }
        return new Ruling<>(
                category,
                because(
                        "{} is {} ({})",
                        drug == null ? "" : drug.substance(),
                        category.word(),
                        drug == null ? "" : drug.source()));
    }
}
