package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;

/** Time-based units need more minutes than the day has, or than the patient was there. */
public final class MoreMinutesThanTheClock extends Check {

    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60);

    public static final MoreMinutesThanTheClock RULE = new MoreMinutesThanTheClock();

    private MoreMinutesThanTheClock() {
        super(
                Citation.of("LCA A53778", "billed times must agree with the record, discharge included", "2026-11-01"),
                Citation.of(
                        "Hospital education deck 1732162",
                        "tables of minutes: least minutes of each unit",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (audit.documentation(day.date()) == null) {
                BigDecimal least = LeastMinutes.of(audit.policy(), day.lines());
                BigDecimal there = DAY.multiply(accesses(day));
                if (least.compareTo(there) > 0 && !isOverUnitEdit(audit, day)) {
                    findings.add(alone(audit, day, least, there));
                }
            }
        }
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            for (Pair pair : Cause.pairs(audit, documentation, Cause.BEYOND_THE_STAY)) {
                findings.add(documented(audit, documentation, pair));
            }
        }
        return findings;
    }

    /** Accesses the claim may mean: one, and one more for every initial service marked as separate. */
    private static BigDecimal accesses(Day day) {
        BigDecimal marked = Audit.units(
                Initials.of(day).stream().filter(Billed::isMarkedSeparate).toList());
        return BigDecimal.ONE.add(marked);
    }

    /** Where the unit edit settles it, {@link UnitsOverMue} says so. */
    private static boolean isOverUnitEdit(Audit audit, Day day) {
        return day.lines(MoreMinutesThanTheClock::isTimed).stream()
                .anyMatch(line -> UnitsOverMue.RULE.isSurelyOver(audit, day, line.code()));
    }

    private static boolean isTimed(Billed line) {
        return Kinds.TIMED.contains(line.code());
    }

    private Finding alone(Audit audit, Day day, BigDecimal least, BigDecimal there) {
        List<Billed> lines = day.lines(MoreMinutesThanTheClock::isTimed);
        Billed most = lines.get(0);
        for (Billed line : lines) {
            most = line.units().compareTo(most.units()) > 0 ? line : most;
        }
        return Finding.of(
                        because(
                                "The units billed on {} ({}) need at least {} minutes at {}, and a day has {}.",
                                day.date(),
                                String.join(
                                        ", ",
                                        lines.stream().map(Billed::toString).toList()),
                                least.stripTrailingZeros().toPlainString(),
                                there.compareTo(DAY) == 0 ? "one access" : "the accesses billed",
                                there.stripTrailingZeros().toPlainString()),
                        Severity.ERROR,
                        most.code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("over units"))
                .money(audit.atRisk(most.code(), most.units(), day.date()))
                .open(null, "the times of each infusion")
                .overturnedBy("units that belong to another date, or a further access that was documented")
                .build();
    }

    /** Whether the timed units of the claim need more minutes than the patient was there, and the pair is among them. */
    boolean isBeyondTheStay(Audit audit, Documentation documentation, Pair pair) {
        BigDecimal stay = stay(documentation);
        return Kinds.TIMED.contains(pair.code())
                && stay.signum() > 0
                && least(audit, documentation).compareTo(stay.multiply(BigDecimal.valueOf(accesses(documentation))))
                        > 0;
    }

    private static BigDecimal least(Audit audit, Documentation documentation) {
        return LeastMinutes.of(
                audit.policy(),
                audit.lines().stream()
                        .filter(line -> documentation.pairing().covers(line.date()))
                        .toList());
    }

    /** Minutes from arrival to departure; zero where one of them is not documented. */
    private static BigDecimal stay(Documentation documentation) {
        Visit visit = documentation.visit();
        Moment arrived = visit.arrived();
        Moment departed = visit.departed();
        return arrived == null || departed == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(departed.minute() - arrived.minute());
    }

    private static int accesses(Documentation documentation) {
        Set<String> accesses = new TreeSet<>();
        for (Charted given : documentation.given()) {
            if (given.route().isIntravenous()) {
                accesses.add(given.access());
            }
        }
        return Math.max(1, accesses.size());
    }

    private Finding documented(Audit audit, Documentation documentation, Pair pair) {
        return Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "{} x{} is billed on {}: the units billed for this visit need at least {} minutes, and the patient was"
                                + " there for {}. The documentation supports {}.{}",
                        pair.code(),
                        pair.unitsBilled().stripTrailingZeros().toPlainString(),
                        pair.date(),
                        least(audit, documentation).stripTrailingZeros().toPlainString(),
                        stay(documentation).toPlainString(),
                        pair.supported().toPlainString(),
                        new ShownMinutes(pair, documentation)),
                "not documented",
                "a time of arrival or departure that was charted wrongly");
    }
}
