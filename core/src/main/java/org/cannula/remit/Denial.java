package org.cannula.remit;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something a payer did not pay, other than for its price.
 *
 * @param lines numbers of the claim's lines; empty where the whole claim was denied or the line is not on the claim
 * @param code code that was denied; empty where the whole claim was
 * @param reasons adjustment codes with their group, such as {@code CO-151}
 * @param remarks remark codes beside them
 * @param amount dollars denied
 * @param matched how the answer found its line: number, code or nothing
 * @param preventedBy checks whose findings on these lines foretell one of these codes
 * @param sameLine checks with findings on these lines that foretell other codes
 */
public record Denial(
        List<Integer> lines,
        String code,
        List<String> reasons,
        List<String> remarks,
        BigDecimal amount,
        String matched,
        List<String> preventedBy,
        List<String> sameLine) {

    public Denial {
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
        remarks = List.copyOf(remarks);
        preventedBy = List.copyOf(preventedBy);
        sameLine = List.copyOf(sameLine);
    }
}
