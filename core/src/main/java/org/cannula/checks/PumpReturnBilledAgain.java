package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

/** G0498 is billed, which includes the pump and the return visit, and a pump start or the return is billed as well. */
public final class PumpReturnBilledAgain extends Check {

    static final String CODE = "G0498";
    private static final String PUMP_START = "96416";
    private static final String PORT_FLUSH = "96523";
    private static final Set<String> REFILLS = Set.of("96521", "96522");
    private static final Set<String> RETURN = Set.of("96521", PORT_FLUSH);

    /** Days within which the pump of one start comes back: the longest it runs before it is filled anew. */
    private static final int CYCLE = 7;

    public static final PumpReturnBilledAgain RULE = new PumpReturnBilledAgain();

    private PumpReturnBilledAgain() {
        super(
                Citation.of("A55134", "prolonged infusions by external pump, retired 2025-12-11", "2026-11-01"),
                Citation.of("AAPC oncology coding alert 180336", "96416, and G0498 for Medicare", "2026-11-01"),
                Citation.of(
                        "CMS NCCI PTP 2024 Q3", "G0498 with 96416, 96521, 96522, 96523: indicator 0", "2026-11-01"));
    }

    /** Whether two lines are a pair of which this check speaks. */
    boolean isAbout(Billed first, Billed second) {
        return isPair(first.code(), second.code()) || isPair(second.code(), first.code());
    }

    private static boolean isPair(String one, String other) {
        return one.equals(CODE) && (other.equals(PUMP_START) || REFILLS.contains(other));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (day.everywhere().stream().anyMatch(line -> line.code().equals(CODE))) {
                for (Billed line : day.lines(line -> line.code().equals(PUMP_START) || REFILLS.contains(line.code()))) {
                    findings.add(sameDay(audit, day, line));
                }
            } else {
                for (Billed line : day.lines(line -> RETURN.contains(line.code()))) {
                    LocalDate start = start(audit, day.date());
                    if (start != null) {
                        findings.add(inTheCycle(audit, line, start));
                    }
                }
            }
        }
        return findings;
    }

    private Finding sameDay(Audit audit, Day day, Billed line) {
        boolean stated = line.code().equals(PUMP_START) || RETURN.contains(line.code());
        boolean paid = audit.policy().is(Knob.MEDICARE_CODES, "yes");
        boolean sure = stated || (audit.nationalEditsBind() && !audit.isCarried("ptp", day.date()));
        Finding.Builder finding = Finding.of(
                        because(
                                "{} is billed on {} beside G0498, which stands for the whole course of the clinic's pump: its start,"
                                        + " the pump itself, and the return.",
                                line,
                                day.date()),
                        sure ? Severity.ERROR : Severity.REVIEW,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), BigDecimal.ZERO)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(line.code(), line.units(), day.date()))
                .overturnedBy("a second pump of its own, or G0498 billed wrongly");
        return sure && paid
                ? finding.determined(
                                Reduction.words(line.code(), BigDecimal.ZERO),
                                Reduction.to(BigDecimal.ZERO, List.of(line)))
                        .build()
                : finding.open(
                                "one of the two",
                                paid
                                        ? "whether the payer's edits of the date list the pair"
                                        : "which of the two codes the payer takes for the pump")
                        .build();
    }

    /** The last day before on which the clinic's pump was started, within a cycle; null where there is none. */
    private static @Nullable LocalDate start(Audit audit, LocalDate date) {
        return Stream.concat(audit.lines().stream(), Stream.concat(audit.before().stream(), audit.after().stream()))
                .filter(line -> line.code().equals(CODE) && line.units().signum() > 0)
                .map(Billed::date)
                .filter(start -> start.isBefore(date) && !start.plusDays(CYCLE).isBefore(date))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private Finding inTheCycle(Audit audit, Billed line, LocalDate start) {
        return Finding.of(
                        because(
                                "{} is billed on {}, and G0498 on {}: if it is the return of that pump, it is paid already.",
                                line,
                                line.date(),
                                start),
                        Severity.REVIEW,
                        line.code())
                .lines(List.of(line.line().line()))
                .units(line.units(), null)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(line.code(), line.units(), line.date()))
                .open(Reduction.words(line.code(), BigDecimal.ZERO), "whether the visit was the return of the pump")
                .overturnedBy("a refill or a flush that had nothing to do with the pump of G0498")
                .build();
    }
}
