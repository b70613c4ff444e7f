package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cannula.service.CodedLine;

/**
 * What was documented beside what was billed, for one code on one date. {@code C, C-59} counts as {@code C x2}.
 *
 * @param code the code
 * @param date date of service: of the billed lines, else of the supported ones
 * @param supported units the documentation supports and no earlier claim of the run bills
 * @param spent units that earlier claims of the run bill from the same documentation
 * @param lines lines the documentation supports; empty where none does, or where another published reading was taken
 * @param billed lines that were billed; empty where none was
 * @param otherDate whether some units were billed on another date than the documentation gives them
 */
public record Pair(
        String code,
        LocalDate date,
        BigDecimal supported,
        BigDecimal spent,
        List<CodedLine> lines,
        List<Billed> billed,
        boolean otherDate) {

    public Pair {
        lines = List.copyOf(lines);
        billed = List.copyOf(billed);
    }

    public BigDecimal unitsBilled() {
        return Audit.units(billed);
    }

    /** Units billed less units supported: above zero too much, below zero too little. */
    public BigDecimal surplus() {
        return unitsBilled().subtract(supported);
    }

    /** Whether it bills too much only because an earlier claim bills it already. */
    boolean isSpentElsewhere() {
        return surplus().signum() > 0 && surplus().compareTo(spent) <= 0;
    }

    public boolean isConditional() {
        return lines.stream().anyMatch(CodedLine::conditional);
    }
}
