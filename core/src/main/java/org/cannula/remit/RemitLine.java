package org.cannula.remit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cannula.basis.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one line of a claim.
 *
 * @param code the code as billed, where the payer changed it; else the code as paid
 * @param modifiers modifiers of that code
 * @param charge dollars billed
 * @param paid dollars paid
 * @param date first day of the service
 * @param id the line's number as the biller gave it (REF*6R)
 * @param adjustments why less was paid than charged
 * @param remarks remark codes
 * @param origin where this was read
 */
public record RemitLine(
        String code,
        List<String> modifiers,
        BigDecimal charge,
        BigDecimal paid,
        @Nullable LocalDate date,
        @Nullable String id,
        List<Adjustment> adjustments,
        List<String> remarks,
        Origin origin) {

    public RemitLine {
        modifiers = List.copyOf(modifiers);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
    }
}
