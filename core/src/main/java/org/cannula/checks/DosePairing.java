package org.cannula.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Doses of a chart set beside the drug lines of a claim, code by code and date by date. */
public final class DosePairing {

    private final List<ChartedDose> charted;
    private final List<DosePair> pairs;

    private DosePairing(List<ChartedDose> charted, List<DosePair> pairs) {
        this.charted = List.copyOf(charted);
        this.pairs = List.copyOf(pairs);
    }

    /**
     * Pairs the lines of a claim with the doses of a chart.
     *
     * @param covers whether the chart speaks of a date
     */
    public static DosePairing of(List<Billed> lines, List<ChartedDose> charted, Predicate<LocalDate> covers) {
        SortedMap<String, List<ChartedDose>> byCode = new TreeMap<>();
        for (ChartedDose dose : charted) {
            String code = dose.code();
            if (code != null) {
                byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(dose);
            }
        }
        List<DosePair> pairs = new ArrayList<>();
        byCode.forEach((code, doses) -> pairs.addAll(byDate(
                code,
                doses,
                lines.stream()
                        .filter(line -> line.code().equals(code)
                                && covers.test(line.date())
                                && line.units().signum() > 0)
                        .toList())));
        pairs.sort(Comparator.comparing(DosePair::date).thenComparing(DosePair::code));
        return new DosePairing(charted, pairs);
    }

    /** One pair a date; where units stand on one date and are missing on another, one pair for all dates of the code. */
    private static List<DosePair> byDate(String code, List<ChartedDose> doses, List<Billed> lines) {
        TreeSet<LocalDate> dates = new TreeSet<>(Audit.dates(lines));
        doses.forEach(dose -> dates.add(dose.date()));
        List<DosePair> pairs = new ArrayList<>();
        boolean tooMuch = false;
        boolean tooLittle = false;
        for (LocalDate date : dates) {
            DosePair pair = pair(
                    code,
                    date,
                    doses.stream().filter(dose -> dose.date().equals(date)).toList(),
                    lines.stream().filter(line -> line.date().equals(date)).toList(),
                    false);
            pairs.add(pair);
            int surplus = pair.surplus() == null ? 0 : pair.surplus().signum();
            tooMuch |= surplus > 0;
            tooLittle |= surplus < 0;
        }
        return tooMuch && tooLittle ? List.of(pair(code, lines.get(0).date(), doses, lines, true)) : pairs;
    }

    private static DosePair pair(
            String code, LocalDate date, List<ChartedDose> doses, List<Billed> lines, boolean otherDate) {
        return new DosePair(
                code,
                date,
                doses,
                lines.stream().filter(line -> !line.isDiscarded()).toList(),
                lines.stream().filter(Billed::isDiscarded).toList(),
                otherDate);
    }

    /** Every code and date of which the chart gives the code, by date and code. */
    public List<DosePair> pairs() {
        return pairs;
    }

    /** Everything the chart gives, with the drugs whose code it does not name. */
    public List<ChartedDose> charted() {
        return charted;
    }

    /** The pair of a code on a date; null where the chart names no such code then. */
    public @Nullable DosePair pair(String code, LocalDate date) {
        for (DosePair pair : pairs) {
            if (pair.code().equals(code) && (pair.date().equals(date) || pair.otherDate())) {
                return pair;
            }
        }
        return null;
    }
}
