package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.chart.Setting;
import org.cannula.policy.Knob;

/** One stay over midnight is billed as if every day were an encounter: an initial service again, hours lost or doubled. */
public final class StayBilledDayByDay extends Check {

    /** Hospital observation, by the hour. */
    private static final String OBSERVATION = "G0378";

    private static final String OBSERVATION_REVENUE = "0762";
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    public static final StayBilledDayByDay RULE = new StayBilledDayByDay();

    private StayBilledDayByDay() {
        super(
                Citation.of("CMS Transmittal 1702", "2009-03-13, observation over several days", "2026-11-01"),
                Citation.of("HCPro, June 2009", "one initial for the whole stay", "2026-11-01"),
                Citation.of(
                        "The Haugen Group, at midnight",
                        "time lost where each calendar day is judged alone",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        if (audit.policy().is(Knob.INITIAL_RESET, "date")) {
            return findings;
        }
        for (int i = 1; i < audit.days().size() && audit.policy().setting() == Setting.FACILITY; i++) {
            Day day = audit.days().get(i);
            Day former = audit.days().get(i - 1);
            if (audit.documentation(day.date()) == null && isOneStay(audit, former.date(), day.date())) {
                List<Billed> again = plain(day);
                if (!again.isEmpty() && !plain(former).isEmpty()) {
                    findings.add(alone(audit, former, day, again));
                }
            }
        }
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            List<Pair> pairs = Cause.pairs(audit, documentation, Cause.STAY_BY_DAY);
            if (!pairs.isEmpty()) {
                findings.add(documented(audit, documentation, pairs));
            }
        }
        return findings;
    }

    private static List<Billed> plain(Day day) {
        return Initials.of(day).stream()
                .filter(line -> !line.isMarkedSeparate())
                .toList();
    }

    /** Whether observation that is billed on the claim lasted from one date into the next. */
    private static boolean isOneStay(Audit audit, LocalDate former, LocalDate date) {
        if (!former.plusDays(1).equals(date)) {
            return false;
        }
        TreeSet<LocalDate> observed = new TreeSet<>();
        for (Billed line : audit.lines()) {
            if (line.code().equals(OBSERVATION)
                    || OBSERVATION_REVENUE.equals(line.line().revenueCode())) {
                int days = line.units().divideToIntegralValue(HOURS).min(HOURS).intValue();
                for (int i = 0; i <= days; i++) {
                    observed.add(line.date().plusDays(i));
                }
            }
        }
        return observed.contains(former) && observed.contains(date);
    }

    private Finding alone(Audit audit, Day former, Day day, List<Billed> again) {
        BigDecimal units = Audit.units(again);
        return Finding.of(
                        because(
                                "An initial service is billed on {} ({}) and again on {} ({}) of what looks like one stay in"
                                        + " observation: a stay has one initial service, whatever midnights it crosses.",
                                former.date(),
                                words(plain(former)),
                                day.date(),
                                words(again)),
                        Severity.REVIEW,
                        again.get(0).code())
                .lines(Reduction.numbers(again))
                .units(units, BigDecimal.ZERO)
                .denial(audit.denials("two initials"))
                .money(audit.atRisk(again.get(0).code(), again.get(0).units(), day.date()))
                .open(
                        "the later services as add-ons of the first",
                        "whether it was one stay, and the times of each drug")
                .overturnedBy("a discharge between the two, and 59 or XE on the later one")
                .build();
    }

    private static String words(List<Billed> lines) {
        return String.join(", ", lines.stream().map(Billed::toString).toList());
    }

    /** With the chart: the initial services of later days go, and what midnight cut off or counted twice is put right. */
    private Finding documented(Audit audit, Documentation documentation, List<Pair> again) {
        List<Pair> settled = new ArrayList<>(again);
        String doubt = null;
        Money money = Money.nothing("");
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal supported = BigDecimal.ZERO;
        for (Pair pair : again) {
            doubt = doubt != null ? doubt : Doubt.of(pair.code(), pair.unitsBilled(), documentation);
            money = money.plus(audit.atRisk(pair.code(), pair.surplus(), pair.date()));
            billed = billed.add(pair.unitsBilled());
            supported = supported.add(pair.supported());
        }
        for (Pair pair : documentation.pairing().pairs()) {
            boolean further = Kinds.TIMED.contains(pair.code()) || Kinds.NEW_DRUGS.contains(pair.code());
            if (further
                    && !again.contains(pair)
                    && pair.surplus().signum() != 0
                    && Doubt.of(pair.code(), pair.unitsBilled(), documentation) == null
                    && (pair.surplus().signum() < 0 || Cause.of(audit, documentation, pair) == Cause.OTHER)) {
                settled.add(pair);
            }
        }
        List<Billed> lines = new ArrayList<>();
        settled.forEach(pair -> lines.addAll(pair.billed()));
        Pair first = again.get(0);
        Finding.Builder finding = Finding.of(
                        because(
                                "The stay is billed day by day: {} stands as initial on {} too, and the documentation supports"
                                        + " one initial service for the whole stay. Its hours are counted over midnight, not"
                                        + " anew on each day.",
                                first.code(),
                                first.date()),
                        doubt == null ? Severity.ERROR : Severity.REVIEW,
                        first.code())
                .lines(Reduction.numbers(lines))
                .units(billed, supported)
                .denial(audit.denials("two initials"))
                .money(money)
                .overturnedBy("a discharge and a return, with the chart of each encounter");
        return doubt == null
                ? finding.determined(Settlement.words(settled), Settlement.of(settled))
                        .build()
                : finding.open(Settlement.words(settled), doubt).build();
    }
}
