package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cannula.claim.ServiceLine;
import org.cannula.service.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * What was documented beside what was billed, for one code on one date.
 *
 * @param code the code
 * @param date date of service; null where the claim gives none
 * @param supported lines the documentation supports; empty where none does
 * @param billed lines that were billed; empty where none was
 */
public record Pair(String code, @Nullable LocalDate date, List<CodedLine> supported, List<ServiceLine> billed) {

    public Pair {
        supported = List.copyOf(supported);
        billed = List.copyOf(billed);
    }

    public BigDecimal unitsBilled() {
        return billed.stream().map(ServiceLine::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal unitsSupported() {
        return BigDecimal.valueOf(supported.stream().mapToLong(CodedLine::units).sum());
    }

    /** Numbers of the billed lines. */
    public List<Integer> lines() {
        return billed.stream().map(ServiceLine::line).toList();
    }
}
