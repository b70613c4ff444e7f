package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drug under one HCPCS code, or under none.
 *
 * @param substance key of the substance: two rows with the same key are the same drug
 * @param names names in charts, lower case, generic name first
 * @param hcpcs code in force, or null where the drug has none of its own
 * @param unitAmount billing unit of the code, in {@code unitMeasure}; null where it has none
 * @param unitMeasure measure of the billing unit, lower case
 * @param category what it is for coding, or null where only a person can say
 * @param family which code or service gives a product that is not coded here; with an unknown category, the uses that
 *     have codes of their own; else empty
 * @param hormonal whether it is a hormonal antineoplastic
 * @param neverPush whether it must not be given as a push
 * @param complexSource the document that calls it complex, {@code disputed} where sources differ, else empty
 * @param source where the row is written
 */
public record Drug(
        String substance,
        List<String> names,
        @Nullable String hcpcs,
        @Nullable BigDecimal unitAmount,
        String unitMeasure,
        @Nullable Category category,
        String family,
        boolean hormonal,
        boolean neverPush,
        String complexSource,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source)
        implements Dated {

    public boolean isComplexityDisputed() {
        return complexSource.equals("disputed");
    }
}
