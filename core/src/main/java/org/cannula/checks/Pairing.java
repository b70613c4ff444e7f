package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
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

    /** Pairs the claim's administration lines with what a visit supports. */
    public static Pairing of(List<Billed> administrations, Visit visit, CodedVisit coded) {
        SortedSet<LocalDate> days = days(visit);
        coded.lines().forEach(line -> days.add(line.date()));
        List<Billed> inside = new ArrayList<>();
        List<Billed> outside = new ArrayList<>();
        for (Billed line : administrations) {
            (covers(days, line.date()) ? inside : outside).add(line);
        }
        SortedMap<String, BigDecimal> billed = new TreeMap<>();
        inside.forEach(line -> billed.merge(line.code(), line.units(), BigDecimal::add));
        Ruling<Reading> reading = ClaimIsHeldToTheReadingItFollows.RULE.choose(Reading.of(coded), billed);

        SortedMap<String, List<Billed>> billedByCode = new TreeMap<>();
        inside.forEach(line -> billedByCode
                .computeIfAbsent(line.code(), code -> new ArrayList<>())
                .add(line));
        SortedMap<String, List<CodedLine>> supportedByCode = new TreeMap<>();
        if (reading.value().point() == null) {
            coded.lines().stream().filter(line -> !line.drug()).forEach(line -> supportedByCode
                    .computeIfAbsent(line.code(), code -> new ArrayList<>())
                    .add(line));
        }
        TreeSet<String> codes = new TreeSet<>(billedByCode.keySet());
        codes.addAll(reading.value().units().keySet());
        List<Pair> pairs = new ArrayList<>();
        for (String code : codes) {
            List<Billed> lines = billedByCode.getOrDefault(code, List.of());
            if (reading.value().point() == null) {
                pairs.addAll(byDate(code, supportedByCode.getOrDefault(code, List.of()), lines));
            } else {
                pairs.add(new Pair(
                        code,
                        lines.isEmpty() ? days.first() : lines.get(0).date(),
                        reading.value().of(code),
                        List.of(),
                        lines,
                        false));
            }
        }
        pairs.sort(Comparator.comparing(Pair::date).thenComparing(Pair::code));
        return new Pairing(reading, pairs, outside, days);
    }

    /** One pair a date; where units stand on one date and are missing on another, one pair for all dates of the code. */
    private static List<Pair> byDate(String code, List<CodedLine> supported, List<Billed> billed) {
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
                    billed.stream().filter(line -> line.date().equals(date)).toList(),
                    false);
            pairs.put(date, pair);
            tooMuch |= pair.surplus().signum() > 0;
            tooLittle |= pair.surplus().signum() < 0;
        }
        return tooMuch && tooLittle
                ? List.of(pair(code, billed.get(0).date(), supported, billed, true))
                : List.copyOf(pairs.values());
    }

    private static Pair pair(
            String code, LocalDate date, List<CodedLine> supported, List<Billed> billed, boolean otherDate) {
        long units = supported.stream().mapToLong(CodedLine::units).sum();
        return new Pair(code, date, BigDecimal.valueOf(units), supported, billed, otherDate);
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
