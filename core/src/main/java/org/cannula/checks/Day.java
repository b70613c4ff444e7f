package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One date of a claim: what the claim bills for it, and what other claims of the run bill for the same patient and
 * provider. Lines without units bill nothing and are left out.
 *
 * @param date the date of service
 * @param lines lines of the claim, in order
 * @param before lines of earlier claims of the run
 * @param after lines of later claims of the run
 */
record Day(LocalDate date, List<Billed> lines, List<Billed> before, List<Billed> after) {

    static Day of(LocalDate date, List<Billed> lines, List<Billed> before, List<Billed> after) {
        return new Day(date, on(lines, date), on(before, date), on(after, date));
    }

    private static List<Billed> on(List<Billed> lines, LocalDate date) {
        return lines.isEmpty()
                ? lines
                : lines.stream()
                        .filter(line -> line.date().equals(date) && line.units().signum() > 0)
                        .toList();
    }

    /** Lines of the claim that bill this code. */
    List<Billed> lines(String code) {
        return lines(line -> line.code().equals(code));
    }

    /** Lines of the claim of a kind. */
    List<Billed> lines(Predicate<Billed> kind) {
        return lines.stream().filter(kind).toList();
    }

    /** Units the claim bills of a code. */
    BigDecimal units(String code) {
        return Audit.units(lines(code));
    }

    /** Whether the claim bills one of these codes. */
    boolean bills(Collection<String> codes) {
        for (Billed line : lines) {
            if (codes.contains(line.code())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the claim bills this code. */
    boolean bills(String code) {
        for (Billed line : lines) {
            if (line.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** Lines of other claims of the run, earlier ones first. */
    List<Billed> elsewhere() {
        return before.isEmpty()
                ? after
                : after.isEmpty()
                        ? before
                        : Stream.concat(before.stream(), after.stream()).toList();
    }

    /** Lines of the claim, then of the others. */
    List<Billed> everywhere() {
        List<Billed> elsewhere = elsewhere();
        return elsewhere.isEmpty()
                ? lines
                : Stream.concat(lines.stream(), elsewhere.stream()).toList();
    }
}
