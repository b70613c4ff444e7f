package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.chart.Setting;
import org.cannula.codes.CodeTable;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the initial services of a claim, so that the checks about them divide it among themselves: an initial
 * again on a later day of one stay, hydration before a drug, the wrong service first, or simply one too many.
 */
final class Initials {

    /** Initial services by the facility ranking, highest first, each with the add-on it becomes behind a higher one. */
    private static final List<Family> RANKING = List.of(
            new Family("96413", "96417"),
            new Family("96409", "96411"),
            new Family("96365", "96367"),
            new Family("96374", "96375"),
            new Family("96360", "96361"));

    /**
     * One kind of service.
     *
     * @param initial its code as the initial service
     * @param further its code behind another initial service
     */
    record Family(String initial, String further) {}

    /**
     * An initial service that a higher one on the claim should have been, as the claim alone shows it.
     *
     * @param initial the line that bills it
     * @param further the line of the add-on that should be the initial
     * @param lower what is initial now
     * @param higher what should be
     */
    record Swap(Billed initial, Billed further, Family lower, Family higher) {}

    /** Add-ons that may change by one when the initial service does: the codes of the services that trade places. */
    private static final Set<String> TRADING = Set.of("96361", "96367", "96375", "96411", "96417");

    private Initials() {}

    /** Lines of a date that bill an initial service. */
    static List<Billed> of(Day day) {
        return day.lines(line -> CodeTable.isInitial(line.code()));
    }

    /** Which of the causes about initial services a pair that bills too much falls under; null where none. */
    static @Nullable Cause cause(Audit audit, Documentation documentation, Pair pair) {
        if (!CodeTable.isInitial(pair.code())) {
            return null;
        }
        Day day = day(audit, pair.date());
        if (pair.code().equals(HydrationIsInitialBesideADrug.CODE) && day.bills(Kinds.DRUG_INITIALS)) {
            return Cause.HYDRATION_FIRST;
        }
        Pair missing = missing(documentation, pair);
        if (missing != null && missing.date().equals(pair.date())) {
            return Cause.WRONG_INITIAL;
        }
        if (isAgainOnAnotherDay(audit, documentation, pair)) {
            return Cause.STAY_BY_DAY;
        }
        if (missing != null) {
            return Cause.WRONG_INITIAL;
        }
        return Audit.units(of(day)).compareTo(BigDecimal.ONE) > 0 ? Cause.TWO_INITIALS : null;
    }

    /** A date of the claim; one without lines where it bills none. */
    static Day day(Audit audit, LocalDate date) {
        for (Day day : audit.days()) {
            if (day.date().equals(date)) {
                return day;
            }
        }
        return new Day(date, List.of(), List.of(), List.of());
    }

    /** Whether the claim bills the initial service of another day of the stay, which the chart supports, and this one too. */
    private static boolean isAgainOnAnotherDay(Audit audit, Documentation documentation, Pair pair) {
        return audit.policy().is(Knob.INITIAL_RESET, "encounter")
                && pair.supported().signum() == 0
                && documentation.pairing().pairs().stream()
                        .anyMatch(other -> CodeTable.isInitial(other.code())
                                && !other.date().equals(pair.date())
                                && !other.billed().isEmpty()
                                && other.supported().signum() > 0)
                && of(day(audit, pair.date())).size() == pair.billed().size();
    }

    /** The initial service that the chart supports in place of one billed, of the same date first; null where there is none. */
    static @Nullable Pair missing(Documentation documentation, Pair pair) {
        Pair missing = null;
        for (Pair other : documentation.pairing().pairs()) {
            boolean better = missing == null || other.date().equals(pair.date());
            if (CodeTable.isInitial(other.code())
                    && other.surplus().signum() < 0
                    && !other.code().equals(pair.code())
                    && better) {
                missing = other;
            }
        }
        return missing;
    }

    /** What changes when the chart's initial service takes the place of the billed one: both, and what they are to each other. */
    static List<Pair> trading(Documentation documentation, Pair wrong, Pair right) {
        List<Pair> pairs = new ArrayList<>(List.of(wrong, right));
        for (Pair other : documentation.pairing().pairs()) {
            boolean gains = other.surplus().signum() < 0 && other.code().equals(further(wrong.code()));
            boolean loses = other.surplus().signum() > 0 && other.code().equals(further(right.code()));
            if (TRADING.contains(other.code()) && (gains || loses)) {
                pairs.add(other);
            }
        }
        return pairs;
    }

    /** What a billed initial service is by the chart, where that is its own add-on and is not billed; null otherwise. */
    static @Nullable Pair asFurther(Documentation documentation, Pair wrong) {
        for (Pair other : documentation.pairing().pairs()) {
            if (other.code().equals(further(wrong.code()))
                    && other.date().equals(wrong.date())
                    && other.surplus().signum() < 0) {
                return other;
            }
        }
        return null;
    }

    private static String further(String initial) {
        for (Family family : RANKING) {
            if (family.initial.equals(initial)) {
                return family.further;
            }
        }
        return "";
    }

    /**
     * The initial service of a date that by the facility ranking is none, because an add-on beside it stands for a higher
     * one; null where there is none, or several initial services leave open which add-on belongs to which.
     */
    static @Nullable Swap swap(Audit audit, Day day) {
        // Initial hydration beside a drug goes, so that it leaves nothing open.
        boolean hydrationGoes = HydrationIsInitialBesideADrug.isAlone(day);
        List<Billed> initials = of(day).stream()
                .filter(line -> !hydrationGoes
                        || line.isMarkedSeparate()
                        || !line.code().equals(HydrationIsInitialBesideADrug.CODE))
                .toList();
        if (audit.policy().setting() != Setting.FACILITY
                || initials.size() != 1
                || initials.get(0).units().compareTo(BigDecimal.ONE) != 0
                || initials.get(0).isMarkedSeparate()
                || day.elsewhere().stream().anyMatch(line -> CodeTable.isInitial(line.code()))) {
            return null;
        }
        Billed initial = initials.get(0);
        for (Family higher : RANKING) {
            if (higher.initial.equals(initial.code())) {
                return null;
            }
            Billed further = day.lines(higher.further).stream()
                    .filter(line -> !line.isMarkedSeparate())
                    .findFirst()
                    .orElse(null);
            if (further != null && !isOnAnotherDate(audit, higher.initial)) {
                return new Swap(initial, further, family(initial.code()), higher);
            }
        }
        return null;
    }

    /** In a stay of several days the initial service may be dated on another one. */
    private static boolean isOnAnotherDate(Audit audit, String initial) {
        return audit.lines(initial).stream().anyMatch(line -> line.units().signum() > 0);
    }

    private static Family family(String initial) {
        return RANKING.stream()
                .filter(family -> family.initial.equals(initial))
                .findFirst()
                .orElseThrow();
    }

    /** Changes that make the two trade places. */
    static List<Change> changes(Day day, Swap swap) {
        List<Change> changes = new ArrayList<>();
        int initial = swap.initial.line().line();
        changes.add(new Change.Units(initial, BigDecimal.ZERO));
        changes.add(new Change.Units(
                swap.further.line().line(), swap.further.units().subtract(BigDecimal.ONE)));
        changes.add(new Change.Added(
                swap.higher.initial, BigDecimal.ONE, swap.initial.line().modifiers(), day.date()));
        changes.add(oneMore(day, swap.lower.further, swap.initial));
        return changes;
    }

    /** One more unit of an add-on: on a plain line of the date that bills it, else as a line of its own. */
    static Change oneMore(Day day, String code, Billed of) {
        return more(day, code, BigDecimal.ONE, of.line().modifiers());
    }

    /** More units of an add-on: on a plain line of the date that bills it, else as a line of their own. */
    static Change more(Day day, String code, BigDecimal units, List<String> modifiers) {
        for (Billed line : day.lines(code)) {
            if (!line.isMarkedSeparate()) {
                return new Change.Units(line.line().line(), line.units().add(units));
            }
        }
        return new Change.Added(code, units, modifiers, day.date());
    }

    /** Whether an add-on that has no primary now has one once the two have traded places. */
    static boolean explains(Audit audit, Day day, String addOn) {
        Swap swap = swap(audit, day);
        return swap != null && audit.primaries(addOn, day.date()).contains(swap.higher.initial);
    }
}
