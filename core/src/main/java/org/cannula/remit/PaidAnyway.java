package org.cannula.remit;

import java.math.BigDecimal;
import java.util.List;

/**
 * A finding whose lines were paid all the same: what an audit may take back.
 *
 * @param check the check
 * @param lines the finding's lines
 * @param code the finding's code
 * @param paid dollars paid for these lines
 */
public record PaidAnyway(String check, List<Integer> lines, String code, BigDecimal paid) {

    public PaidAnyway {
        lines = List.copyOf(lines);
    }
}
