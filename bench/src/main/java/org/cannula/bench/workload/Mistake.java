package org.cannula.bench.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A way to bill a clean claim wrong: an edit of its lines, whose name labels the claim. */
enum Mistake {
    CONCURRENT_BY_THE_HOUR("96368") {
        @Override
        List<BilledLine> applied(List<BilledLine> lines) {
            return with(lines, "96368", line -> line.withUnits(line.units() + 1));
        }
    },
    CONCURRENT_AGAIN("96368") {
        @Override
        List<BilledLine> applied(List<BilledLine> lines) {
            List<BilledLine> more = new ArrayList<>(lines);
            more.add(first(lines, "96368"));
            return more;
        }
    },
    PRIMARY_LEFT_OUT("96365", "96366") {
        @Override
        List<BilledLine> applied(List<BilledLine> lines) {
            return lines.stream().filter(line -> !line.code().equals("96365")).toList();
        }
    },
    TWO_INITIALS("96365", "96375") {
        @Override
        List<BilledLine> applied(List<BilledLine> lines) {
            return with(lines, "96375", line -> line.withCode("96374"));
        }
    },
    HOURS_TOO_MANY("96366") {
        @Override
        List<BilledLine> applied(List<BilledLine> lines) {
            return with(lines, "96366", line -> line.withUnits(line.units() + 26));
        }
    };

    private final List<String> needs;

    Mistake(String... needs) {
        this.needs = List.of(needs);
    }

    /** The lines as they are billed by mistake. */
    abstract List<BilledLine> applied(List<BilledLine> lines);

    /** Whether these lines hold what the mistake is made of. */
    boolean fits(List<BilledLine> lines) {
        return needs.stream()
                .allMatch(need -> lines.stream().anyMatch(line -> line.code().equals(need)));
    }

    private static BilledLine first(List<BilledLine> lines, String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<BilledLine> with(List<BilledLine> lines, String code, UnaryOperator<BilledLine> edit) {
        BilledLine wrong = first(lines, code);
        return lines.stream()
                .map(line -> line.equals(wrong) ? edit.apply(line) : line)
                .toList();
    }
}
