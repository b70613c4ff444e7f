package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/**
 * What was documented set beside what was billed, code by code and date by date. Where published readings of a disputed
 * point differ, the claim is held against the one it follows most closely.
 */
public final class Pairing {

    private final Ruling<Reading> reading;
    private final List<Pair> pairs;
    private final List<Billed> outside;
    private final SortedSet<LocalDate> days;

    private Pairing(Ruling<Reading> reading, List<Pair> pairs, List<Billed> outside, SortedSet<LocalDate> days) {
        this.days = days;
        this.reading = reading;
        this.pairs = List.copyOf(pairs);
        this.outside = List.copyOf(outside);
    }

    /**
     * Pairs the claim's administration lines with what a visit supports.
     *
     * @param administrations administration lines of the claim
     * @param earlier administration lines that earlier claims of the run bill from the same chart: what they bill is spent
     * @param later the same of later claims: what they bill is not missing here
     */
    public static Pairing of(
            List<Billed> administrations, List<Billed> earlier, List<Billed> later, Visit visit, CodedVisit coded) {
        SortedSet<LocalDate> days = days(visit);
        coded.lines().forEach(line -> days.add(line.date()));
        List<Billed> inside = new ArrayList<>();
        List<Billed> outside = new ArrayList<>();
        for (Billed line : administrations) {
            (covers(days, line.date()) ? inside : outside).add(line);
        }
        SortedMap<String, BigDecimal> billed = units(inside);
        SortedMap<String, BigDecimal> spent = units(within(days, earlier));
        SortedMap<String, BigDecimal> elsewhere = units(within(days, later));
        Ruling<Reading> reading = ClaimIsHeldToTheReadingItFollows.RULE.choose(
                Reading.of(coded), together(inside, within(days, earlier), within(days, later)));

        TreeSet<String> codes = new TreeSet<>(billed.keySet());
        codes.addAll(reading.value().units().keySet());
        List<Pair> pairs = new ArrayList<>();
        for (String code : codes) {
            List<Billed> lines =
                    inside.stream().filter(line -> line.code().equals(code)).toList();
            BigDecimal taken = taken(
                    reading.value().of(code),
                    billed.getOrDefault(code, BigDecimal.ZERO),
                    spent.getOrDefault(code, BigDecimal.ZERO),
                    elsewhere.getOrDefault(code, BigDecimal.ZERO));
            if (reading.value().point() == null) {
                pairs.addAll(byDate(code, left(coded, code, taken), spent.getOrDefault(code, BigDecimal.ZERO), lines));
            } else {
                pairs.add(new Pair(
                        code,
                        lines.isEmpty() ? days.first() : lines.get(0).date(),
                        reading.value().of(code).subtract(taken),
                        spent.getOrDefault(code, BigDecimal.ZERO),
                        List.of(),
                        lines,
                        false));
            }
        }
        pairs.removeIf(pair -> pair.billed().isEmpty() && pair.supported().signum() == 0);
        pairs.sort(Comparator.comparing(Pair::date).thenComparing(Pair::code));
        return new Pairing(reading, pairs, outside, days);
    }

    private static List<Billed> within(SortedSet<LocalDate> days, List<Billed> lines) {
        return lines.stream().filter(line -> covers(days, line.date())).toList();
    }

    private static SortedMap<String, BigDecimal> units(List<Billed> lines) {
        SortedMap<String, BigDecimal> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.code(), line.units(), BigDecimal::add));
        return units;
    }

    /**
     * Units of each code that all claims of the chart bill together, to see which reading they follow. A claim that repeats
     * another one says nothing new of that, and is left out.
     */
    private static SortedMap<String, BigDecimal> together(
            List<Billed> inside, List<Billed> earlier, List<Billed> later) {
        IdentityHashMap<Claim, List<Billed>> byClaim = new IdentityHashMap<>();
        List<Claim> order = new ArrayList<>();
        for (List<Billed> lines : List.of(inside, earlier, later)) {
            for (Billed line : lines) {
                if (!byClaim.containsKey(line.claim())) {
                    order.add(line.claim());
                }
                byClaim.computeIfAbsent(line.claim(), claim -> new ArrayList<>())
                        .add(line);
            }
        }
        SortedMap<String, BigDecimal> together = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        for (Claim claim : order) {
            List<Billed> lines = Objects.requireNonNull(byClaim.get(claim));
            String bills = lines.stream()
                    .map(line -> line.date() + " " + line)
                    .sorted()
                    .toList()
                    .toString();
            if (seen.add(bills)) {
                units(lines).forEach((code, units) -> together.merge(code, units, BigDecimal::add));
            }
        }
        return together;
    }

    /** Supported units that other claims bill: all that earlier ones do; of later ones what this claim leaves unbilled. */
    private static BigDecimal taken(BigDecimal supported, BigDecimal billed, BigDecimal spent, BigDecimal elsewhere) {
        BigDecimal before = spent.min(supported);
        BigDecimal unbilled = supported.subtract(before).subtract(billed).max(BigDecimal.ZERO);
        return before.add(elsewhere.min(unbilled));
    }

    /** The supported lines of a code less the units taken, those marked as separate last to go. */
    private static List<CodedLine> left(CodedVisit coded, String code, BigDecimal taken) {
        List<CodedLine> lines = new ArrayList<>();
        int less = taken.intValue();
        for (CodedLine line : coded.lines()) {
            if (line.code().equals(code) && !line.drug()) {
                int gone = Math.min(less, line.units());
                less -= gone;
                if (gone < line.units()) {
                    lines.add(gone == 0 ? line : line.withUnits(line.units() - gone));
                }
            }
        }
        return lines;
    }

    /** One pair a date; where units stand on one date and are missing on another, one pair for all dates of the code. */
    private static List<Pair> byDate(String code, List<CodedLine> supported, BigDecimal spent, List<Billed> billed) {
        SortedMap<LocalDate, Pair> pairs = new TreeMap<>();
        TreeSet<LocalDate> dates = new TreeSet<>(Audit.dates(billed));
        supported.forEach(line -> dates.add(line.date()));
        boolean tooMuch = false;
        boolean tooLittle = false;
        for (LocalDate date : dates) {
            Pair pair = pair(
                    code,
                    date,
                    supported.stream().filter(line -> line.date().equals(date)).toList(),
                    spent,
                    billed.stream().filter(line -> line.date().equals(date)).toList(),
                    false);
            pairs.put(date, pair);
            tooMuch |= pair.surplus().signum() > 0;
            tooLittle |= pair.surplus().signum() < 0;
        }
        return tooMuch && tooLittle
                ? List.of(pair(code, billed.get(0).date(), supported, spent, billed, true))
                : List.copyOf(pairs.values());
    }

    private static Pair pair(
            String code,
            LocalDate date,
            List<CodedLine> supported,
            BigDecimal spent,
            List<Billed> billed,
            boolean otherDate) {
        long units = supported.stream().mapToLong(CodedLine::units).sum();
        return new Pair(code, date, BigDecimal.valueOf(units), spent, supported, billed, otherDate);
    }

    /** Days a chart names, ascending. */
    public static SortedSet<LocalDate> days(Visit visit) {
        SortedSet<LocalDate> days = new TreeSet<>();
        if (visit.date() != null) {
            days.add(visit.date());
        }
        add(days, visit.arrived());
        add(days, visit.departed());
        for (Administration administration : visit.administrations()) {
            add(days, administration.start());
            add(days, administration.stop());
        }
        return days;
    }

    private static void add(SortedSet<LocalDate> days, @Nullable Moment moment) {
        if (moment != null) {
            days.add(moment.date());
        }
    }

    /** The reading of disputed points the claim is held to, and why. */
    Ruling<Reading> reading() {
        return reading;
    }

    /** Every code and date that was billed or is supported, by date and code. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Whether the chart speaks of a day: one from its first to its last. */
    public boolean covers(LocalDate date) {
        return covers(days, date);
    }

    private static boolean covers(SortedSet<LocalDate> days, LocalDate date) {
        return !days.isEmpty() && !date.isBefore(days.first()) && !date.isAfter(days.last());
    }

    /** Lines billed on days the chart does not speak of. */
    public List<Billed> outside() {
        return outside;
    }

    /** The pair of a code on a date; null where it was neither billed nor supported then. */
    public @Nullable Pair pair(String code, LocalDate date) {
        for (Pair pair : pairs) {
            if (pair.code().equals(code) && (pair.date().equals(date) || hasLineOn(pair, date))) {
                return pair;
            }
        }
        return null;
    }

    private static boolean hasLineOn(Pair pair, LocalDate date) {
        return pair.billed().stream().anyMatch(line -> line.date().equals(date))
                || pair.lines().stream().anyMatch(line -> line.date().equals(date));
    }
}
