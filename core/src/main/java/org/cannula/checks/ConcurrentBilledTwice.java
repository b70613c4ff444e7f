package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.codes.MueTable;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

/** Concurrent infusion (96368) is billed more than once for a date, or on several dates of one stay. */
public final class ConcurrentBilledTwice extends Check {

    static final String CODE = "96368";

    public static final ConcurrentBilledTwice RULE = new ConcurrentBilledTwice();

    private ConcurrentBilledTwice() {
        super(
                Citation.of(
                        "CMS NCCI MUE 2026 Q4",
                        "96368: 1 a date, MAI 2, code descriptor / CPT instruction",
                        "2026-11-01"),
                Citation.of(
                        "WAMC, concurrent infusion billed twice",
                        "hourly, restart and per-drug double-dipping",
                        "2026-11-01"),
                Citation.of(
                        "The Haugen Group, injections and infusions",
                        "one unit, whatever the drugs or hours",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Billed> concurrent = audit.lines(CODE);
        List<Finding> findings = new ArrayList<>();
        for (LocalDate date : Audit.dates(concurrent)) {
            List<Billed> own = on(concurrent, date);
            List<Billed> earlier = on(audit.before(), date);
            BigDecimal total = Audit.units(own).add(Audit.units(earlier));
            if (audit.documentation(date) == null) {
                audit.notChecked("no documentation: whether the drugs behind " + CODE + " on " + date
                        + " ran at one time, through one access and from separate bags was not verified");
            }
            if (total.compareTo(daysOf(own)) > 0) {
                findings.add(beyondDate(audit, date, own, earlier));
            } else if (!on(audit.after(), date).isEmpty()) {
                findings.add(elsewhere(own, date, on(audit.after(), date)));
            }
        }
        if (findings.isEmpty()) {
            findings.addAll(beyondEncounter(audit, concurrent));
        }
        return findings;
    }

    /** More than one unit for a date: the unit edit, and CPT, allow one. */
    private Finding beyondDate(Audit audit, LocalDate date, List<Billed> own, List<Billed> earlier) {
        BigDecimal billed = Audit.units(own);
        BigDecimal keep = keep(audit.documentation(date), date, earlier);
        boolean binding = audit.nationalEditsBind();
        Signs signs = signs(audit, date, own, earlier);
        Finding.Builder finding = Finding.of(
                        because(
                                "Concurrent infusion is billed beyond what CPT allows: {} on {}{}, {} supported. {} {}",
                                plural(billed.add(Audit.units(earlier)), "unit"),
                                date,
                                where(earlier),
                                earlier.isEmpty() ? keep.toPlainString() : "1",
                                "It is not time-based and has no additional hours; the first hour together is not a"
                                        + " threshold that later hours repeat; no further work is recognised for more"
                                        + " drugs, more hours or a restart.",
                                signs),
                        Severity.ERROR,
                        CODE)
                .lines(Reduction.numbers(own))
                .units(billed, keep)
                .pattern(signs.patterns(), signs.from())
                .denial(audit.denials("over units"));
        if (!binding && areTwoEncounters(audit, date, own, earlier)) {
            return Finding.of(
                            because(
                                    "Concurrent infusion is billed {} on {}{}, as if for two encounters. A payer that is"
                                            + " not bound by the national unit edit may pay one for each.",
                                    plural(billed.add(Audit.units(earlier)), "time"),
                                    date,
                                    where(earlier)),
                            Severity.REVIEW,
                            CODE)
                    .lines(Reduction.numbers(own))
                    .units(billed, null)
                    .pattern(signs.patterns(), signs.from())
                    .denial(audit.denials("over units"))
                    .money(audit.atRisk(own, billed.subtract(keep)))
                    .open(
                            CODE + " x1 for each encounter",
                            "whether the patient left and came back for a service of its own")
                    .overturnedBy("records of two encounters on that date")
                    .build();
        }
        return finding.determined(Reduction.words(CODE, keep), Reduction.to(keep, own))
                .money(money(audit, own, billed.subtract(keep)))
                .overturnedBy(overturnedBy(audit, date))
                .build();
    }

    /** Units of this claim that stand: one a date, none where an earlier claim has it or the chart shows no concurrency. */
    private static BigDecimal keep(@Nullable Documentation documentation, LocalDate date, List<Billed> earlier) {
        if (!earlier.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (documentation == null || Doubt.of(CODE, BigDecimal.ONE, documentation) != null) {
            return BigDecimal.ONE;
        }
        Pair pair = documentation.pairing().pair(CODE, date);
        return pair == null ? BigDecimal.ZERO : pair.supported().min(BigDecimal.ONE);
    }

    /** Over an absolute unit edit all units are denied; a payer that is not bound by it takes back the excess. */
    private static Money money(Audit audit, List<Billed> own, BigDecimal excess) {
        return audit.nationalEditsBind()
                ? audit.atRisk(own).noting("; over its unit edit every unit of the date is denied, not only the excess")
                : audit.atRisk(own, excess);
    }

    private static String overturnedBy(Audit audit, LocalDate date) {
        if (!audit.nationalEditsBind()) {
            return "a written policy of the payer that pays it more than once a date";
        }
        MueTable.Mue mue = audit.mue(CODE, date);
        return mue != null && mue.mai() == 2
                ? "nothing: MUE with MAI 2"
                : "nothing: CPT allows one, whatever the unit edit of the date";
    }

    /**
     * Whether a payer without the unit edit could see two encounters: another visit's claim, or, where no chart says that the
     * claim is of one visit, two initials and a modifier that may claim another encounter. XS claims another access, no more.
     */
    private static boolean areTwoEncounters(Audit audit, LocalDate date, List<Billed> own, List<Billed> earlier) {
        boolean oneEach = own.stream().allMatch(line -> line.units().compareTo(BigDecimal.ONE) <= 0)
                && earlier.size() + own.size() == 2;
        if (!oneEach) {
            return false;
        }
        if (!earlier.isEmpty()) {
            return !Objects.equals(earlier.get(0).claim().visit(), audit.claim().visit())
                    || !Objects.equals(
                            earlier.get(0).claim().account(), audit.claim().account());
        }
        if (audit.documentation(date) != null) {
            return false;
        }
        BigDecimal initials = Audit.units(audit.lines().stream()
                .filter(line -> line.date().equals(own.get(0).date()) && CodeTable.isInitial(line.code()))
                .toList());
        return own.stream().anyMatch(ConcurrentBilledTwice::mayBeAnotherEncounter)
                && initials.compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean mayBeAnotherEncounter(Billed line) {
        return line.line().modifiers().contains("59") || line.line().modifiers().contains("XE");
    }

    /** A later claim of the run bills it for the same date: that one goes beyond, this one is named beside it. */
    private Finding elsewhere(List<Billed> own, LocalDate date, List<Billed> later) {
        return Finding.of(
                        because(
                                "Concurrent infusion is billed again for {}{}; the finding stands there.",
                                date,
                                where(later)),
                        Severity.NOTE,
                        CODE)
                .lines(Reduction.numbers(own))
                .units(Audit.units(own), BigDecimal.ONE)
                .open(null, "nothing on this claim")
                .overturnedBy("the other claim being void")
                .build();
    }

    /** One unit a date on several dates of one stay: allowed by the date, not by the encounter (disputed point D1). */
    private List<Finding> beyondEncounter(Audit audit, List<Billed> concurrent) {
        List<LocalDate> dates = List.copyOf(Audit.dates(concurrent));
        if (dates.size() < 2 || !audit.policy().is(Knob.CONCURRENT_CAP, "encounter") || !isOneStay(audit, dates)) {
            return List.of();
        }
        return List.of(Finding.of(
                        because(
                                "Concurrent infusion is billed on {} dates of what looks like one stay. By the unit edit it"
                                        + " is one a date; older CPT guidance and some payers allow one an encounter.",
                                dates.size()),
                        Severity.NOTE,
                        CODE)
                .lines(Reduction.numbers(concurrent))
                .units(Audit.units(concurrent), null)
                .open(null, "whether the payer counts it by the date or by the encounter")
                .overturnedBy("a payer policy that counts it by the date (" + Knob.CONCURRENT_CAP.word() + "=date)")
                .build());
    }

    private static boolean isOneStay(Audit audit, List<LocalDate> dates) {
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            return dates.stream().allMatch(date -> documentation.pairing().covers(date));
        }
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i - 1).plusDays(1).equals(dates.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How it came to be billed twice, with the words for it. */
    private record Signs(SortedSet<Pattern> patterns, Evidence from) {
        @Override
        public String toString() {
            if (patterns.isEmpty()) {
                return from == Evidence.CLAIM
                        ? "The claim alone does not tell why."
                        : "Neither hours, stretches nor drugs together explain the number.";
            }
            List<String> ways = patterns.stream()
                    .map(pattern -> switch (pattern) {
                        case HOURLY -> "for every hour together";
                        case RESTART -> "each time the drugs ran together again";
                        case PER_DRUG -> "for every further drug";
                    })
                    .toList();
            return (from == Evidence.CLAIM ? "The claim looks as if it was billed " : "By the chart it was billed ")
                    + String.join(", or ", ways)
                    + ".";
        }
    }

    private static Signs signs(Audit audit, LocalDate date, List<Billed> own, List<Billed> earlier) {
        List<Billed> concurrent = new ArrayList<>(earlier);
        concurrent.addAll(own);
        Documentation documentation = audit.documentation(date);
        if (documentation != null) {
            int units = Audit.units(concurrent).intValue();
            return new Signs(ConcurrencyPatterns.fromChart(units, date, documentation), Evidence.CHART);
        }
        List<Billed> day =
                audit.lines().stream().filter(line -> line.date().equals(date)).toList();
        return new Signs(ConcurrencyPatterns.fromClaim(audit, concurrent, day), Evidence.CLAIM);
    }

    private static List<Billed> on(List<Billed> lines, LocalDate date) {
        return lines.stream()
                .filter(line -> line.code().equals(CODE)
                        && line.date().equals(date)
                        && line.units().signum() > 0)
                .toList();
    }

    /** Units a date's lines may bear: one, or one a day where a single line is billed for a range of days. */
    private static BigDecimal daysOf(List<Billed> lines) {
        LocalDate through = lines.size() == 1 ? lines.get(0).line().through() : null;
        return through == null || through.isBefore(lines.get(0).date())
                ? BigDecimal.ONE
                : BigDecimal.valueOf(through.toEpochDay() - lines.get(0).date().toEpochDay() + 1);
    }

    private static String where(List<Billed> others) {
        List<String> claims =
                others.stream().map(line -> line.claim().id()).distinct().toList();
        return claims.isEmpty() ? "" : ", claim " + String.join(", ", claims) + " included";
    }

    private static String plural(BigDecimal count, String noun) {
        String number = count.stripTrailingZeros().toPlainString();
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }
}
