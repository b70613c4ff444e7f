package org.cannula.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.formats.statistics.Rate;
import org.cannula.totals.Figures;
import org.cannula.totals.Found;
import org.cannula.totals.Totals;

/**
 * How often each finding is met, by provider and by payer, against the whole run. The interval of a rate is exact. Whether it is
 * more than chance is asked of the hypergeometric distribution: had the group's claims been drawn at random from those of the run,
 * how likely were so many findings, or more? Every group is asked about every measure, and Holm's correction allows for that.
 */
final class Rates {

    private static final double OUTSIDE = 0.05;
    private static final double WRONGLY_FLAGGED = 0.05;

    private static final Comparator<Rate> ORDER = Comparator.comparing((Rate rate) -> !rate.flagged())
            .thenComparingDouble(Rate::chance)
            .thenComparing(Rate::group)
            .thenComparing(Rate::key)
            .thenComparing(Rate::measure);

    private Rates() {}

    /** Out of how many claims, and how many of them show it. */
    private record Count(long claims, long with) {}

    private record Cell(String key, String measure, Count own, Count base, double chance) {}

    static List<Rate> of(Totals totals) {
        List<Rate> rates = new ArrayList<>();
        SortedMap<String, Count> base = counts(totals.all());
        rates.addAll(of(Rate.Group.PROVIDER, totals.providers(), base));
        rates.addAll(of(Rate.Group.PAYER, totals.payers(), base));
        rates.sort(ORDER);
        return rates;
    }

    /** Every measure of a group of claims. */
    private static SortedMap<String, Count> counts(Figures figures) {
        SortedMap<String, Count> counts = new TreeMap<>();
        long audited = figures.audited();
        counts.put(Rate.ERROR, new Count(audited, figures.claims(Severity.ERROR)));
        for (var check : figures.checks().entrySet()) {
            Found found = check.getValue();
            counts.put(check.getKey(), new Count(audited, found.claims()));
        }
        for (Pattern pattern : Pattern.values()) {
            counts.put(Rate.PATTERN + pattern.word(), new Count(figures.concurrent(), figures.claims(pattern)));
        }
        return counts;
    }

    private static List<Rate> of(Rate.Group group, SortedMap<String, Figures> figures, SortedMap<String, Count> bases) {
        List<Cell> cells = new ArrayList<>();
        int compared = 0;
        for (var each : figures.entrySet()) {
            SortedMap<String, Count> own = counts(each.getValue());
            for (var base : bases.entrySet()) {
                Count count = own.get(base.getKey());
                if (base.getValue().with() == 0) {
                    continue;
                }
                // A group that never shows a measure was compared all the same.
                compared++;
                if (count != null && count.with() > 0) {
                    cells.add(new Cell(
                            each.getKey(), base.getKey(), count, base.getValue(), chance(count, base.getValue())));
                }
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::chance));
        List<Rate> rates = new ArrayList<>();
        double adjusted = 0;
        for (Cell cell : cells) {
            adjusted = Math.max(adjusted, Math.min(1, cell.chance() * (compared - rates.size())));
            rates.add(rate(group, cell, adjusted));
        }
        return rates;
    }

    private static Rate rate(Rate.Group group, Cell cell, double adjusted) {
        Interval interval = interval(cell.own());
        return new Rate(
                group,
                cell.key(),
                cell.measure(),
                cell.own().claims(),
                cell.own().with(),
                interval.getLowerBound(),
                interval.getUpperBound(),
                cell.base().claims(),
                cell.base().with(),
                cell.chance(),
                adjusted,
                adjusted <= WRONGLY_FLAGGED);
    }

    private static Interval interval(Count count) {
        return BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(
                Math.toIntExact(count.claims()), Math.toIntExact(count.with()), OUTSIDE);
    }

    /** Probability of so many or more, were the group's claims drawn at random from those of the run. */
    private static double chance(Count own, Count base) {
        return HypergeometricDistribution.of(
                        Math.toIntExact(base.claims()), Math.toIntExact(base.with()), Math.toIntExact(own.claims()))
                .survivalProbability(Math.toIntExact(own.with()) - 1);
    }
}
